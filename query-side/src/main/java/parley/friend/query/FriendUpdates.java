package parley.friend.query;

import java.util.List;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import parley.friend.FriendshipQuery.RelatedPerson;
import parley.friend.query.FriendsProjection.Change;
import parley.live.LiveTopic;
import parley.live.LiveUpdate;
import parley.live.query.LiveUpdatePublisher;

/** What every device of a person is told when they stand otherwise to somebody than before. */
@Component
class FriendUpdates {

    record FriendFrame(String type, RelatedPerson relatedPerson) {}

    private final LiveUpdatePublisher publisher;
    private final StoredRelations relations;

    FriendUpdates(LiveUpdatePublisher publisher, StoredRelations relations) {
        this.publisher = publisher;
        this.relations = relations;
    }

    void tell(Change change, MetaData cause) {
        var frame = new FriendFrame("friend", relations.relatedPerson(change.of(), change.to()));
        publisher.publish(LiveTopic.person(change.of()), frame, cause);
        if (change.shut()) shut(change, cause);
    }

    /** Neither is to be seen by the other any more, or again. */
    private void shut(Change change, MetaData cause) {
        for (var who : List.of(change.of(), change.to())) publisher.publish(LiveUpdate.accessChanged(who), cause);
    }
}
