package parley.upkeep.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.AccountRejection;
import parley.account.Actor;
import parley.account.Role;
import parley.account.query.Persons;
import parley.shared.CommandRejected;
import parley.shared.query.LetterBox;
import parley.shared.query.StuckView;
import parley.upkeep.UpkeepQuery.*;

/** Answers what administrators and auditors may ask. */
@Component
class UpkeepQueries {

    private static final int MOST_ENTRIES = 100;

    private final MongoOperations mongo;
    private final Persons persons;
    private final LetterBox letters;

    UpkeepQueries(MongoOperations mongo, Persons persons, LetterBox letters) {
        this.mongo = mongo;
        this.persons = persons;
        this.letters = letters;
    }

    @QueryHandler
    Letters handle(AllDeadLetters query) {
        require(query.by().has(Role.ADMIN));
        return new Letters(letters.longest().stream().map(this::asAnswer).toList());
    }

    @QueryHandler
    UpkeepEntries handle(UpkeepLog query) {
        require(mayReadLog(query.by()));
        var before = query.before() == null ? Long.MAX_VALUE : query.before();
        var page = Query.query(Criteria.where("place").lt(before))
                .with(Sort.by(Sort.Direction.DESC, "place"))
                .limit(Math.clamp(query.limit(), 1, MOST_ENTRIES));
        var entries = mongo.find(page, EntryView.class);
        var who = persons.of(entries.stream().map(EntryView::by).distinct().toList());
        return new UpkeepEntries(entries.stream()
                .map(entry -> entry.asAnswer(who.apply(entry.by())))
                .toList());
    }

    private DeadLetter asAnswer(StuckView stuck) {
        return new DeadLetter(
                stuck.processor(),
                stuck.document(),
                stuck.event(),
                stuck.type(),
                stuck.about(),
                stuck.position().at(),
                stuck.happenedAt(),
                stuck.since(),
                stuck.triedAt(),
                stuck.tries(),
                letters.waiting(stuck),
                stuck.cause());
    }

    private static boolean mayReadLog(Actor who) {
        return who.has(Role.ADMIN) || who.has(Role.AUDITOR);
    }

    private static void require(boolean allowed) {
        if (!allowed) throw new CommandRejected(AccountRejection.ADMINISTRATORS_ONLY);
    }
}
