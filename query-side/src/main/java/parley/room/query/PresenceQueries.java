package parley.room.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import parley.friend.query.Relations;
import parley.room.RoomQuery.PresenceIn;
import parley.room.RoomQuery.PresenceShown;
import parley.shared.AccountId;

/** Who is seen to be in a room: of two people of whom one has blocked the other, neither is. */
@Component
class PresenceQueries {

    private final RoomVisibility visibility;
    private final Relations relations;

    PresenceQueries(RoomVisibility visibility, Relations relations) {
        this.visibility = visibility;
        this.relations = relations;
    }

    @QueryHandler
    PresenceShown handle(PresenceIn query) {
        var direct = visibility.require(query.room(), query.by()).room().direct;
        if (direct == null || direct.pair().isEmpty()) return new PresenceShown(true);
        var apart = relations.apartFrom(query.by().account());
        return new PresenceShown(direct.pair().stream().map(AccountId::new).noneMatch(apart::contains));
    }
}
