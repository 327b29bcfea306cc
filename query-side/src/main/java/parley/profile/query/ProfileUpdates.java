package parley.profile.query;

import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;
import parley.account.query.Onlookers;
import parley.friend.query.Relations;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.shared.AccountId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that a profile has changed, to the person, their friends and whoever looks at it, and not how: each asks for what
 * they may see.
 */
@Component
class ProfileUpdates implements Onlookers {

    record ProfileFrame(String type, AccountId account) {}

    private final QueryUpdateEmitter emitter;
    private final JsonMapper json;
    private final Relations relations;

    ProfileUpdates(QueryUpdateEmitter emitter, JsonMapper json, Relations relations) {
        this.emitter = emitter;
        this.json = json;
        this.relations = relations;
    }

    @Override
    public void tell(AccountId account) {
        var frame = json.writeValueAsString(new ProfileFrame("profile", account));
        var devices = Stream.concat(Stream.of(account), relations.friendsOf(account).stream())
                .map(person -> "people." + person);
        Stream.concat(Stream.of("profiles." + account), devices)
                .map(topic -> new LiveUpdate(topic, frame))
                .forEach(update -> emitter.emit(LiveUpdates.class, _ -> true, update));
    }
}
