package parley.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import parley.account.AccountEvent.*;
import parley.profile.ProfileEvent.SearchVisibilitySet;
import parley.room.MembershipEvent.*;
import parley.shared.query.Batch;
import parley.shared.query.Lists;

/** The events of one batch that change how people are found. */
final class FindableBatch extends Batch {

    record Noted(String account, Object event, TrackingToken token) {}

    private final MongoOperations mongo;
    private final List<Noted> notes = new ArrayList<>();
    private final Map<String, FindableView> people = new LinkedHashMap<>();

    FindableBatch(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void note(Noted noted) {
        notes.add(noted);
    }

    @Override
    protected void write() {
        var ids = notes.stream().map(Noted::account).distinct().toList();
        mongo.find(Query.query(Criteria.where("_id").in(ids)), FindableView.class)
                .forEach(person -> people.put(person.id, person));
        notes.forEach(this::fold);
        var bulk = mongo.bulkOps(BulkMode.ORDERED, FindableView.COLLECTION);
        people.values()
                .forEach(person -> bulk.replaceOne(
                        Query.query(Criteria.where("_id").is(person.id)),
                        person,
                        FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    @Override
    protected void announce() {}

    private void fold(Noted note) {
        var person = people.computeIfAbsent(note.account(), FindableView::new);
        if (person.covers(note.token())) return;
        switch (note.event()) {
            case AccountRegistered event -> {
                person.username = text(event.username());
                person.name = text(event.displayName());
            }
            case DisplayNameChanged event -> person.name = text(event.displayName());
            case AccountDeactivated _ -> person.deactivated = true;
            case AccountReactivated _ -> person.deactivated = false;
            case SearchVisibilitySet event -> person.hidden = event.hidden();
            case RoomJoined event ->
                person.rooms = Lists.with(person.rooms, event.room().value());
            case RoomLeft event ->
                person.rooms = Lists.without(person.rooms, event.room().value());
            default -> {}
        }
        person.saw(note.token());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
