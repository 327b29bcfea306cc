package parley.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountEvent.*;
import parley.profile.ProfileEvent.SearchVisibilitySet;
import parley.room.MembershipEvent.*;
import parley.shared.query.Batch;
import parley.shared.query.Documents;
import parley.shared.query.Lists;

/** The events of one batch that change how people are found. */
final class FindableBatch extends Batch {

    record Noted(String account, Object event, TrackingToken token) {}

    private final List<Noted> notes = new ArrayList<>();
    private final Documents<FindableView> people;

    FindableBatch(MongoOperations mongo) {
        this.people = new Documents<>(mongo, FindableView.class, FindableView::new, person -> person.id);
    }

    void note(Noted noted) {
        notes.add(noted);
    }

    @Override
    protected void write() {
        people.layOut(notes.stream().map(Noted::account));
        notes.forEach(this::fold);
        people.write();
    }

    @Override
    protected void announce() {}

    private void fold(Noted note) {
        var person = people.get(note.account());
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
