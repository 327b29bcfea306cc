package parley.friend.query;

import java.util.List;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;
import parley.friend.FriendshipQuery.RelatedPerson;
import parley.friend.query.FriendsProjection.Change;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.shared.AccountId;
import tools.jackson.databind.json.JsonMapper;

/** What every device of a person is told when they stand otherwise to somebody than before. */
@Component
class FriendUpdates {

    record FriendFrame(String type, RelatedPerson relatedPerson) {}

    private final QueryUpdateEmitter emitter;
    private final JsonMapper json;
    private final StoredRelations relations;

    FriendUpdates(QueryUpdateEmitter emitter, JsonMapper json, StoredRelations relations) {
        this.emitter = emitter;
        this.json = json;
        this.relations = relations;
    }

    void tell(Change change) {
        tell(change.of(), change.to());
        if (change.shut()) shut(change.of(), change.to());
    }

    private void tell(AccountId who, AccountId of) {
        var frame = new FriendFrame("friend", relations.relatedPerson(who, of));
        var update = new LiveUpdate("people." + who, json.writeValueAsString(frame));
        emitter.emit(LiveUpdates.class, _ -> true, update);
    }

    /** Neither is to be seen by the other any more, or again. */
    private void shut(AccountId one, AccountId other) {
        for (var who : List.of(one, other)) emitter.emit(LiveUpdates.class, _ -> true, LiveUpdate.accessChanged(who));
    }
}
