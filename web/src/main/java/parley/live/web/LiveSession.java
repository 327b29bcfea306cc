package parley.live.web;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.messaging.simp.stomp.BufferingStompDecoder;
import org.springframework.messaging.simp.stomp.StompDecoder;
import parley.shared.Actor;
import parley.shared.Bound;

/** One open socket: whose it is, what it listens to and how it is. */
final class LiveSession {

    @Bound
    static final int LARGEST_FRAME = 64 * 1024;

    @Bound
    static final int MOST_SUBSCRIPTIONS = 500;

    private static final long TYPING_PAUSE = Duration.ofSeconds(1).toNanos();

    final Visitor visitor;
    final Actor actor;
    final SendQueue queue;
    final SocketWriter writer;
    final Device device = new Device();
    final FrameAllowance allowance = new FrameAllowance();
    final BufferingStompDecoder decoder = new BufferingStompDecoder(new StompDecoder(), LARGEST_FRAME);

    /** From the client's name of a subscription to its topic. */
    final Map<String, String> subscriptions = new ConcurrentHashMap<>();

    /** Topics where the others may not see that the person is there. */
    final Set<String> unseen = ConcurrentHashMap.newKeySet();

    final Heartbeats heartbeats = new Heartbeats();

    private long typedAt = System.nanoTime() - TYPING_PAUSE;

    LiveSession(Visitor visitor, SocketWriter writer, long queueBytes) {
        this.visitor = visitor;
        this.actor = visitor.actor();
        this.writer = writer;
        this.queue = new SendQueue(writer, queueBytes);
    }

    /** More than one typing signal a second tells nobody anything new. */
    boolean mayTypeNow() {
        var now = System.nanoTime();
        if (now - typedAt < TYPING_PAUSE) return false;
        typedAt = now;
        return true;
    }

    boolean listensTo(String topic) {
        return subscriptions.containsValue(topic);
    }
}
