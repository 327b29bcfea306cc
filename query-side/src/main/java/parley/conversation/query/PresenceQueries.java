package parley.conversation.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationQuery.PresenceIn;
import parley.conversation.ConversationQuery.PresenceShown;
import parley.friend.query.Relations;
import parley.shared.AccountId;

/** Who is seen to be in a conversation: of two people of whom one has blocked the other, neither is. */
@Component
class PresenceQueries {

    private final ConversationVisibility visibility;
    private final Relations relations;

    PresenceQueries(ConversationVisibility visibility, Relations relations) {
        this.visibility = visibility;
        this.relations = relations;
    }

    @QueryHandler
    PresenceShown handle(PresenceIn query) {
        var pair = visibility
                .require(query.conversation(), query.by())
                .conversation()
                .kind()
                .pair();
        if (pair.isEmpty()) return new PresenceShown(true);
        var blocked = relations.apartFrom(query.by().account());
        return new PresenceShown(pair.stream().map(AccountId::new).noneMatch(blocked::contains));
    }
}
