package parley.friend.query;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.friend.FriendshipEvent;
import parley.friend.Relation;
import parley.friend.query.FriendsBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.Documents;
import parley.shared.AccountId;

/** The events of one batch that concern friendships. A person is told when they stand otherwise to another than before. */
final class FriendsBatch extends Batch<Noted> {

    /** @param who the one of the two whose document this is about */
    record Noted(FriendshipEvent event, AccountId who, Instant at, TrackingToken token, boolean live)
            implements DocumentEvent {

        @Override
        public String document() {
            return who.value();
        }

        /** What is between the same two. */
        @Override
        public String sequence() {
            return document() + ":" + other();
        }

        boolean isOfActor() {
            return who.equals(event.by());
        }

        AccountId other() {
            return isOfActor() ? event.other() : event.by();
        }
    }

    /**
     * That one person stands otherwise to another.
     *
     * @param shut whether one shut the other out, or no longer does
     */
    record Change(AccountId of, AccountId to, boolean shut) {}

    private final FriendUpdates updates;
    private final Documents<FriendsView> people;
    private final Set<Change> changes = new LinkedHashSet<>();

    FriendsBatch(MongoOperations mongo, FriendUpdates updates) {
        this.people = new Documents<>(mongo, FriendsView.class, FriendsView::new, person -> person.id);
        this.updates = updates;
    }

    @Override
    protected void read(List<Noted> notes) {
        people.load(notes.stream().map(Noted::document));
    }

    @Override
    protected void write() {
        people.write();
    }

    @Override
    protected void announce() {
        for (var change : changes) {
            updates.tell(change.of(), change.to());
            if (change.shut()) updates.shut(change.of(), change.to());
        }
    }

    @Override
    protected void fold(Noted note) {
        var person = people.get(note.document());
        if (covers(person, note)) return;
        var before = person.to(note.other());
        if (note.isOfActor()) person.did(note.event(), note.at());
        else person.met(note.event(), note.at());
        took(person, note);
        var now = person.to(note.other());
        if (note.live() && now != before)
            changes.add(new Change(note.who(), note.other(), now == Relation.BLOCKED || before == Relation.BLOCKED));
    }
}
