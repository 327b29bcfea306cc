package parley.friend.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountId;
import parley.friend.FriendshipEvent;
import parley.shared.query.Batch;
import parley.shared.query.Documents;

/** The events of one batch that concern friendships. A person is told when they stand otherwise to another than before. */
final class FriendsBatch extends Batch {

    /** @param live whether anybody should be told: not when the event is replayed */
    record Noted(FriendshipEvent event, Instant at, TrackingToken token, boolean live) {}

    /** That one person stands otherwise to another. */
    record Change(AccountId of, AccountId to) {}

    private final FriendFrames frames;
    private final List<Noted> notes = new ArrayList<>();
    private final Documents<FriendsView> people;
    private final Set<Change> changes = new LinkedHashSet<>();

    FriendsBatch(MongoOperations mongo, FriendFrames frames) {
        this.people = new Documents<>(mongo, FriendsView.class, FriendsView::new, person -> person.id);
        this.frames = frames;
    }

    void note(Noted noted) {
        notes.add(noted);
    }

    @Override
    protected void write() {
        people.layOut(notes.stream()
                .flatMap(note -> Stream.of(note.event().by(), note.event().other()))
                .map(AccountId::value));
        notes.forEach(this::fold);
        people.write();
    }

    @Override
    protected void announce() {
        changes.forEach(change -> frames.tell(change.of(), change.to()));
    }

    private void fold(Noted note) {
        var by = note.event().by();
        var other = note.event().other();
        fold(note, by, other, person -> person.did(note.event(), note.at()));
        fold(note, other, by, person -> person.met(note.event(), note.at()));
    }

    private void fold(Noted note, AccountId who, AccountId other, Consumer<FriendsView> change) {
        var person = people.get(who.value());
        if (person.covers(note.token())) return;
        var before = person.to(other);
        change.accept(person);
        person.saw(note.token());
        if (note.live() && person.to(other) != before) changes.add(new Change(who, other));
    }
}
