package parley.live.web;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who listens to what on this node: a frame is encoded once for all who named their subscription alike. */
@Component
final class Topics {

    static final String DESTINATION = "/topic/";

    private final Map<String, Map<String, Set<LiveSession>>> topics = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();

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
        var names = topics.get(topic);
        if (names == null) return;
        var messageId = Long.toString(sent.incrementAndGet(), Character.MAX_RADIX);
        names.forEach((subscription, listeners) -> {
            var frame = StompFrames.message(subscription, DESTINATION + topic, messageId, json);
            for (var session : listeners) session.outbox.offer(frame);
        });
    }

    Stream<LiveSession> listeners(String topic) {
        return topics.getOrDefault(topic, Map.of()).values().stream().flatMap(Set::stream);
    }

    boolean isEmpty() {
        return topics.isEmpty();
    }
}
