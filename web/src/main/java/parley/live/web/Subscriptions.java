package parley.live.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import parley.live.LiveRejection;

/** Ties sockets to topics and unties them; presence follows, because who listens to a room is in it. */
@Component
final class Subscriptions {

    private final Topics topics;
    private final Presence presence;
    private final ProblemFrames problems;

    Subscriptions(Topics topics, Presence presence, ProblemFrames problems) {
        this.topics = topics;
        this.presence = presence;
        this.problems = problems;
    }

    /** @param seen whether the others there may see the person */
    void add(LiveSession session, String subscription, String topic, boolean seen) {
        session.subscriptions.put(subscription, topic);
        if (!seen) session.unseen.add(topic);
        topics.add(topic, subscription, session);
        if (session.queue.isClosing()) remove(session, subscription);
        else presence.changed(topic);
    }

    void remove(LiveSession session, String subscription) {
        var topic = session.subscriptions.remove(subscription);
        if (topic == null) return;
        topics.remove(topic, subscription, session);
        session.unseen.remove(topic);
        presence.changed(topic);
    }

    void show(LiveSession session, String topic, boolean seen) {
        if (seen ? session.unseen.remove(topic) : session.unseen.add(topic)) presence.changed(topic);
    }

    void removeAll(LiveSession session) {
        for (var subscription : List.copyOf(session.subscriptions.keySet())) remove(session, subscription);
    }

    void revoke(LiveSession session, String topic, LiveRejection reason) {
        session.subscriptions.entrySet().stream()
                .filter(subscription -> subscription.getValue().equals(topic))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(subscription -> {
                    remove(session, subscription);
                    problems.send(session, reason, "subscription", subscription);
                });
    }
}
