package parley.operations.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.AccountRejection;
import parley.operations.OperationsQuery.*;
import parley.people.query.PeopleDirectory;
import parley.platform.projection.BlockedDocument;
import parley.platform.projection.DeadLetterStore;
import parley.platform.readmodels.ReadModels;
import parley.shared.Actor;
import parley.shared.Bound;
import parley.shared.CommandRejected;
import parley.shared.Role;

/** Answers what administrators and auditors may ask. */
@Component
class OperationsQueries {

    @Bound
    private static final int MOST_ENTRIES = 100;

    private final MongoOperations mongo;
    private final PeopleDirectory people;
    private final DeadLetterStore deadLetters;
    private final ReadModels models;

    OperationsQueries(MongoOperations mongo, PeopleDirectory people, DeadLetterStore deadLetters, ReadModels models) {
        this.mongo = mongo;
        this.people = people;
        this.deadLetters = deadLetters;
        this.models = models;
    }

    @QueryHandler
    DeadLetterPage handle(AllDeadLetters query) {
        require(query.by().has(Role.ADMIN));
        return new DeadLetterPage(
                deadLetters.longest().stream().map(this::asAnswer).toList(), deadLetters.count());
    }

    @QueryHandler
    OperationsLogEntries handle(OperationsLog query) {
        require(mayReadLog(query.by()));
        var before = query.before() == null ? Long.MAX_VALUE : query.before();
        var page = Query.query(Criteria.where("place").lt(before))
                .with(Sort.by(Sort.Direction.DESC, "place"))
                .limit(Math.clamp(query.limit(), 1, MOST_ENTRIES));
        var entries = mongo.find(page, OperationsLogView.class);
        var who = people.of(entries.stream().map(OperationsLogView::by));
        return new OperationsLogEntries(entries.stream()
                .map(entry -> entry.asAnswer(who.apply(entry.by())))
                .toList());
    }

    private DeadLetter asAnswer(BlockedDocument blocked) {
        return new DeadLetter(
                models.shown(blocked.processor()),
                blocked.document(),
                blocked.event(),
                blocked.type(),
                blocked.about(),
                blocked.position().at(),
                blocked.happenedAt(),
                blocked.since(),
                blocked.triedAt(),
                blocked.tries(),
                deadLetters.waiting(blocked),
                blocked.cause());
    }

    private static boolean mayReadLog(Actor who) {
        return who.has(Role.ADMIN) || who.has(Role.AUDITOR);
    }

    private static void require(boolean allowed) {
        if (!allowed) throw new CommandRejected(AccountRejection.ADMINISTRATORS_ONLY);
    }
}
