package parley.live.web;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who listens to what on this node: a frame is encoded once for all who named their subscription alike. */
@Component
final class Topics {

    static final String DESTINATION = "/topic/";

    /** In the place of a frame that would fill the queues of all who listen: they ask, as after a lost connection. */
    private static final String TOO_LARGE = "{\"type\":\"resume\"}";

    private final Map<String, Map<String, Set<LiveSession>>> topics = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final LiveMetrics metrics;
    private final long largest;

    Topics(LiveMetrics metrics, LiveSettings settings) {
        this.metrics = metrics;
        largest = settings.largestFrame();
    }

    void add(String topic, String subscription, LiveSession session) {
        topics.compute(topic, (_, names) -> {
            var listeners = names == null ? new ConcurrentHashMap<String, Set<LiveSession>>() : names;
            listeners
                    .computeIfAbsent(subscription, _ -> ConcurrentHashMap.newKeySet())
                    .add(session);
            return listeners;
        });
    }

    void remove(String topic, String subscription, LiveSession session) {
        topics.computeIfPresent(topic, (_, names) -> {
            names.computeIfPresent(subscription, (_, listeners) -> {
                listeners.remove(session);
                return listeners.isEmpty() ? null : listeners;
            });
            return names.isEmpty() ? null : names;
        });
    }

    void send(String topic, String json) {
        send(topic, json, null);
    }

    /** @param trace where the update belongs among the traces, if it does */
    void send(String topic, String json, @Nullable String trace) {
        var names = topics.get(topic);
        if (names == null) return;
        var messageId = Long.toString(sent.incrementAndGet(), Character.MAX_RADIX);
        names.forEach((subscription, listeners) -> {
            var told = StompFrames.message(subscription, DESTINATION + topic, messageId, json, trace);
            var frame = told.length <= largest
                    ? told
                    : StompFrames.message(subscription, DESTINATION + topic, messageId, TOO_LARGE, trace);
            var receivers = 0;
            for (var session : listeners) {
                session.queue.offer(frame);
                receivers++;
            }
            metrics.sent(frame.length, receivers);
        });
    }

    Stream<LiveSession> listeners(String topic) {
        return topics.getOrDefault(topic, Map.of()).values().stream().flatMap(Set::stream);
    }

    boolean isEmpty() {
        return topics.isEmpty();
    }

    int size() {
        return topics.size();
    }
}
