package parley.search.query;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountEvent.*;
import parley.profile.ProfileEvent.SearchVisibilitySet;
import parley.room.MembershipEvent.*;
import parley.search.query.FindableBatch.Noted;
import parley.shared.query.Batch;
import parley.shared.query.Documents;
import parley.shared.query.Lists;
import parley.shared.query.Note;

/** The events of one batch that change how people are found. */
final class FindableBatch extends Batch<Noted> {

    /** @param document of whoever is found */
    record Noted(String document, Object event, TrackingToken token, boolean live) implements Note {}

    private final Documents<FindableView> people;

    FindableBatch(MongoOperations mongo) {
        this.people = new Documents<>(mongo, FindableView.class, FindableView::new, person -> person.id);
    }

    @Override
    protected void read(List<Noted> notes) {
        people.layOut(notes.stream().map(Noted::document));
    }

    @Override
    protected void write() {
        people.write();
    }

    @Override
    protected void announce() {}

    @Override
    protected void fold(Noted note) {
        var person = people.get(note.document());
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
