package parley.live.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.live.web.Device.State;
import parley.live.web.Presence.NodeList;
import parley.shared.Bound;
import tools.jackson.databind.json.JsonMapper;

/** Who is in which room by way of any node, told to this node's sockets. */
@Component
final class OnlineLists implements NodeMessageHandler, PeriodicTask {

    /** A frame names no more people than this, and counts all. */
    @Bound
    private static final int MOST_NAMED = 200;

    record Online(String id, State state) {}

    private record Frame(String type, int count, List<Online> online) {}

    private record Heard(Map<String, State> online, long at) {}

    private final Map<String, Map<String, Heard>> rooms = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Map<String, Pace> told = new ConcurrentHashMap<>();
    private final Topics topics;
    private final JsonMapper json;

    OnlineLists(Topics topics, JsonMapper json) {
        this.topics = topics;
        this.json = json;
    }

    /** Those who are active come first. */
    List<Online> online(String topic) {
        var all = new HashMap<String, State>();
        for (var node : rooms.getOrDefault(topic, Map.of()).values())
            node.online().forEach((id, state) -> all.merge(id, state, State::stronger));
        return all.entrySet().stream()
                .map(one -> new Online(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Online::state).thenComparing(Online::id))
                .toList();
    }

    @Override
    public String kind() {
        return Presence.KIND;
    }

    @Override
    public void hear(String topic, String list) {
        var said = json.readValue(list, NodeList.class);
        var heard = said.online().isEmpty() ? null : new Heard(said.online(), System.nanoTime());
        var before = replace(topic, said.node(), heard);
        if (heard == null || before == null || !heard.online().equals(before.online())) changed.add(topic);
    }

    @Override
    public void tick(long now) {
        rooms.forEach((topic, nodes) -> nodes.forEach((node, heard) -> {
            if (now - heard.at() > Pace.EXPIRES.toNanos() && replace(topic, node, null) != null) changed.add(topic);
        }));
        for (var topic : changed) {
            var pace = told.get(topic);
            if (pace == null || !pace.isTooSoon(now)) tell(topic, now);
        }
    }

    private void tell(String topic, long now) {
        changed.remove(topic);
        var online = online(topic);
        if (online.isEmpty()) told.remove(topic);
        else told.put(topic, new Pace(now, online.size()));
        var named = online.subList(0, Math.min(MOST_NAMED, online.size()));
        topics.send(topic, json.writeValueAsString(new Frame("online", online.size(), named)));
    }

    private @Nullable Heard replace(String topic, String node, @Nullable Heard heard) {
        var before = rooms.getOrDefault(topic, Map.of()).get(node);
        rooms.compute(topic, (_, nodes) -> {
            var all = nodes == null ? new ConcurrentHashMap<String, Heard>() : nodes;
            if (heard == null) all.remove(node);
            else all.put(node, heard);
            return all.isEmpty() ? null : all;
        });
        return before;
    }
}
