package parley.friend.query;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountId;
import parley.friend.FriendshipEvent;
import parley.friend.query.FriendsBatch.Noted;
import parley.shared.query.Batch;
import parley.shared.query.Documents;
import parley.shared.query.Note;

/** The events of one batch that concern friendships. A person is told when they stand otherwise to another than before. */
final class FriendsBatch extends Batch<Noted> {

    /** @param who the one of the two whose document this is about */
    record Noted(FriendshipEvent event, AccountId who, Instant at, TrackingToken token, boolean live) implements Note {

        @Override
        public String document() {
            return who.value();
        }

        boolean isOfActor() {
            return who.equals(event.by());
        }

        AccountId other() {
            return isOfActor() ? event.other() : event.by();
        }
    }

    /** That one person stands otherwise to another. */
    record Change(AccountId of, AccountId to) {}

    private final FriendFrames frames;
    private final Documents<FriendsView> people;
    private final Set<Change> changes = new LinkedHashSet<>();

    FriendsBatch(MongoOperations mongo, FriendFrames frames) {
        this.people = new Documents<>(mongo, FriendsView.class, FriendsView::new, person -> person.id);
        this.frames = frames;
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
    protected void announce() {
        changes.forEach(change -> frames.tell(change.of(), change.to()));
    }

    @Override
    protected void fold(Noted note) {
        var person = people.get(note.document());
        if (person.covers(note.token())) return;
        var before = person.to(note.other());
        if (note.isOfActor()) person.did(note.event(), note.at());
        else person.met(note.event(), note.at());
        person.saw(note.token());
        if (note.live() && person.to(note.other()) != before) changes.add(new Change(note.who(), note.other()));
    }
}
