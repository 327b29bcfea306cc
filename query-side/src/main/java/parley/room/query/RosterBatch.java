package parley.room.query;

import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountEvent.*;
import parley.profile.Picture;
import parley.profile.ProfileEvent.PictureRemoved;
import parley.profile.ProfileEvent.PictureSet;
import parley.profile.Visibility;
import parley.room.ConversationEvent.*;
import parley.room.MembershipEvent.*;
import parley.room.query.RosterBatch.Noted;
import parley.shared.query.Batch;
import parley.shared.query.Documents;
import parley.shared.query.Lists;
import parley.shared.query.Note;
import parley.shared.query.Writes;

/** The events of one batch that concern names and lists of members; lists are written before the names they show. */
final class RosterBatch extends Batch<Noted> {

    /** @param document of the person */
    record Noted(String document, Object event, TrackingToken token, boolean live) implements Note {}

    private final Names names;
    private final Frames frames;
    private final Documents<NameView> people;
    private final Writes rosters;
    private boolean changed;

    RosterBatch(MongoOperations mongo, Names names, Frames frames) {
        this.rosters = new Writes(mongo, RosterView.COLLECTION);
        this.people = new Documents<>(mongo, NameView.class, NameView::new, person -> person.id);
        this.names = names;
        this.frames = frames;
    }

    @Override
    protected void read(List<Noted> notes) {
        people.layOut(notes.stream().map(Noted::document));
    }

    @Override
    protected void write() {
        if (!changed) return;
        rosters.send();
        people.write();
        people.ids().forEach(names::forget);
    }

    @Override
    protected void announce() {
        frames.send();
    }

    @Override
    protected void fold(Noted note) {
        var person = people.get(note.document());
        if (person.covers(note.token())) return;
        changed = true;
        frames.silence(!note.live());
        switch (note.event()) {
            case AccountRegistered registered -> {
                person.username(registered.username());
                person.name(registered.displayName());
            }
            case DisplayNameChanged changed -> rename(person, changed.displayName());
            case PictureSet set when set.picture() == Picture.AVATAR -> show(person, set);
            case PictureRemoved removed when removed.picture() == Picture.AVATAR -> look(person, null);
            case ConversationOpened event -> join(person, event.room().value());
            case ConversationAccepted event -> join(person, event.room().value());
            case PersonAdded event -> join(person, event.room().value());
            case PersonLeft event -> leave(person, event.room().value());
            case RoomJoined joined -> join(person, joined.room().value());
            case RoomLeft left -> leave(person, left.room().value());
            default -> {}
        }
        person.saw(note.token());
    }

    private void rename(NameView person, @Nullable String name) {
        person.name(name);
        person.rooms.forEach(room -> list(person, room));
        frames.person(person.rooms, person.asAuthor());
    }

    private void show(NameView person, PictureSet set) {
        look(person, set.visibleTo() == Visibility.EVERYONE ? set.media().value() : null);
    }

    private void look(NameView person, @Nullable String avatar) {
        person.avatar = avatar;
        frames.person(person.rooms, person.asAuthor());
    }

    private void join(NameView person, String room) {
        person.rooms = Lists.with(person.rooms, room);
        list(person, room);
        frames.member(room, person.asAuthor(), true);
    }

    private void leave(NameView person, String room) {
        person.rooms = Lists.without(person.rooms, room);
        rosters.remove(person.in(room).id());
        frames.member(room, person.asAuthor(), false);
    }

    private void list(NameView person, String room) {
        var line = person.in(room);
        rosters.put(line.id(), line);
    }
}
