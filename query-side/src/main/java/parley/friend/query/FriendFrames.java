package parley.friend.query;

import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.friend.FriendshipQuery.Tie;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import tools.jackson.databind.json.JsonMapper;

/** What every device of a person is told when they stand otherwise to somebody than before. */
@Component
class FriendFrames {

    record FriendFrame(String type, Tie tie) {}

    private final QueryUpdateEmitter emitter;
    private final JsonMapper json;
    private final StoredRelations relations;

    FriendFrames(QueryUpdateEmitter emitter, JsonMapper json, StoredRelations relations) {
        this.emitter = emitter;
        this.json = json;
        this.relations = relations;
    }

    void tell(AccountId who, AccountId of) {
        var frame = new FriendFrame("friend", relations.tie(who, of));
        var update = new LiveUpdate("people." + who, json.writeValueAsString(frame));
        emitter.emit(LiveUpdates.class, _ -> true, update);
    }
}
