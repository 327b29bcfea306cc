package parley.live.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.live.web.Device.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells all nodes who watches which conversation by way of this one.
 *
 * <p>Always the whole list, never a difference: a lost update heals with the next one, and a node that died is
 * forgotten when its list expires.
 */
@Component
final class Presence implements PeriodicTask {

    static final String KIND = "presence";

    /** What one node says about one topic. */
    record NodeList(String node, Map<String, State> online) {}

    private final String node = UUID.randomUUID().toString();
    private final Topics topics;
    private final PresenceTopics shown;
    private final OpenSockets sockets;
    private final QueryUpdateEmitter updates;
    private final JsonMapper json;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Map<String, Pace> told = new HashMap<>();

    Presence(Topics topics, PresenceTopics shown, OpenSockets sockets, QueryUpdateEmitter updates, JsonMapper json) {
        this.topics = topics;
        this.shown = shown;
        this.sockets = sockets;
        this.updates = updates;
        this.json = json;
    }

    void say(LiveSession session, State state) {
        if (session.device.say(state, System.nanoTime())) changed(session);
    }

    /** Somebody came to the topic or left it. */
    void changed(String topic) {
        if (shown.has(topic)) changed.add(topic);
    }

    @Override
    public void tick(long now) {
        for (var session : sockets.all()) if (session.device.expires(now)) changed(session);
        told.forEach((topic, pace) -> {
            if (pace.needsRepeating(now)) changed.add(topic);
        });
        for (var topic : changed) {
            var pace = told.get(topic);
            if (pace == null || !pace.isTooSoon(now)) tell(topic, now);
        }
    }

    private void changed(LiveSession session) {
        session.subscriptions.values().forEach(this::changed);
    }

    private void tell(String topic, long now) {
        changed.remove(topic);
        var here = here(topic);
        var before = here.isEmpty() ? told.remove(topic) : told.put(topic, new Pace(now, here.size()));
        if (here.isEmpty() && before == null) return;
        var list = json.writeValueAsString(new NodeList(node, here));
        updates.emit(LiveUpdates.class, _ -> true, LiveUpdate.toNodes(KIND, topic, list));
    }

    private Map<String, State> here(String topic) {
        var here = new HashMap<String, State>();
        topics.listeners(topic).forEach(session -> {
            var state = session.device.state();
            if (state != null && !session.unseen.contains(topic))
                here.merge(session.actor.account().value(), state, State::stronger);
        });
        return here;
    }
}
