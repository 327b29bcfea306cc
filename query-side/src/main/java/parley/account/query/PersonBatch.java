package parley.account.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.account.AccountId;
import parley.shared.query.Batch;
import parley.shared.query.Lists;

/** The events of one batch that concern accounts. */
final class PersonBatch extends Batch {

    /** @param live whether anybody should be told: not when the event is replayed */
    record Noted(AccountEvent event, Instant at, TrackingToken token, boolean live) {}

    private final MongoOperations mongo;
    private final Onlookers onlookers;
    private final List<Noted> notes = new ArrayList<>();
    private final Map<String, PersonView> people = new LinkedHashMap<>();
    private final Set<AccountId> changed = new LinkedHashSet<>();

    PersonBatch(MongoOperations mongo, Onlookers onlookers) {
        this.mongo = mongo;
        this.onlookers = onlookers;
    }

    void note(Noted noted) {
        notes.add(noted);
    }

    @Override
    protected void write() {
        var ids = notes.stream()
                .map(note -> note.event().account().value())
                .distinct()
                .toList();
        mongo.find(Query.query(Criteria.where("_id").in(ids)), PersonView.class)
                .forEach(person -> people.put(person.id, person));
        notes.forEach(this::fold);
        var bulk = mongo.bulkOps(BulkMode.ORDERED, PersonView.COLLECTION);
        people.values()
                .forEach(person -> bulk.replaceOne(
                        Query.query(Criteria.where("_id").is(person.id)),
                        person,
                        FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    @Override
    protected void announce() {
        changed.forEach(onlookers::tell);
    }

    private void fold(Noted note) {
        var person = people.computeIfAbsent(note.event().account().value(), PersonView::new);
        if (person.covers(note.token())) return;
        switch (note.event()) {
            case AccountRegistered event -> person.registered(event.username(), event.displayName(), note.at());
            case DisplayNameChanged event -> person.name(event.displayName());
            case AccountDeactivated _ -> person.deactivated = true;
            case AccountReactivated _ -> person.deactivated = false;
            case RoleGranted event -> person.roles = Lists.with(person.roles, event.role());
            case RoleRevoked event -> person.roles = Lists.without(person.roles, event.role());
            case EmailChanged _, EmailVerified _, PasswordChanged _ -> {}
        }
        person.saw(note.token());
        if (note.live() && isSeen(note.event())) changed.add(note.event().account());
    }

    private static boolean isSeen(AccountEvent event) {
        return switch (event) {
            case DisplayNameChanged _, AccountDeactivated _, AccountReactivated _, RoleGranted _, RoleRevoked _ -> true;
            case AccountRegistered _, EmailChanged _, EmailVerified _, PasswordChanged _ -> false;
        };
    }
}
