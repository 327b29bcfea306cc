package parley.profile.query;

import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.shared.AccountId;
import tools.jackson.databind.json.JsonMapper;

/** Says that a profile has changed to whoever looks at it, and not how: each asks for what they may see. */
@Component
class ProfileUpdates {

    record ProfileFrame(String type, AccountId account) {}

    private final QueryUpdateEmitter emitter;
    private final JsonMapper json;

    ProfileUpdates(QueryUpdateEmitter emitter, JsonMapper json) {
        this.emitter = emitter;
        this.json = json;
    }

    void tell(AccountId account) {
        var frame = json.writeValueAsString(new ProfileFrame("profile", account));
        emitter.emit(LiveUpdates.class, _ -> true, new LiveUpdate("profiles." + account, frame));
    }
}
