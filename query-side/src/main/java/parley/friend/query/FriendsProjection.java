package parley.friend.query;

import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.friend.FriendshipEvent;
import parley.friend.Relation;
import parley.platform.projection.Announcements;
import parley.platform.projection.DocumentProjection;
import parley.shared.AccountId;

/** Answers "who are my friends, who wants to be, and whom do I want nothing of?". */
@Component
@ProcessingGroup(FriendsProjection.GROUP)
class FriendsProjection {

    static final String GROUP = "friends";

    /**
     * That one person stands otherwise to another than before.
     *
     * @param shut whether one shut the other out, or no longer does
     */
    record Change(AccountId of, AccountId to, boolean shut) {}

    private final DocumentProjection<FriendsView, Announcements<Change>> people;

    FriendsProjection(MongoOperations mongo, ObjectProvider<FriendUpdates> updates) {
        this.people = DocumentProjection.of(mongo, FriendsView.class, FriendsView::new, person -> person.id)
                .announcing((change, cause) -> updates.getObject().tell(change, cause));
    }

    @EventHandler
    void on(FriendshipEvent event, @Timestamp Instant at) {
        change(event.by(), event.other(), person -> person.did(event, at));
        change(event.other(), event.by(), person -> person.met(event, at));
    }

    /** What is between the same two keeps its order. */
    private void change(AccountId who, AccountId other, Consumer<FriendsView> change) {
        people.change(who.value(), other.value(), (person, changes) -> {
            var before = person.to(other);
            change.accept(person);
            var now = person.to(other);
            var shut = now == Relation.BLOCKED || before == Relation.BLOCKED;
            if (now != before) changes.add(new Change(who, other, shut));
        });
    }
}
