package parley.cluster;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import parley.testing.Ids;
import parley.testing.Visitor;

/** Says one thing after the other, each under its own id and again until it is accepted, as a browser does. */
final class Writer {

    private final Visitor who;
    private final String room;
    private final Map<String, Long> accepted = new LinkedHashMap<>();
    private final Thread thread;
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile boolean stopped;
    private volatile @org.jspecify.annotations.Nullable String refusal;

    private Writer(Visitor who, String room) {
        this.who = who;
        this.room = room;
        thread = Thread.ofPlatform().daemon().start(this::write);
    }

    static Writer start(Visitor who, String room) {
        return new Writer(who, room);
    }

    /** Finishes what is being said. */
    void stop() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        requireNoRefusal();
    }

    /** Whoever was refused for good writes no more, and says why. */
    void requireNoRefusal() {
        if (refusal != null) throw new AssertionError("A send was refused for good: " + refusal);
    }

    /** How often something had to be sent once more. */
    int repeated() {
        return repeated.get();
    }

    synchronized List<String> accepted() {
        return new ArrayList<>(accepted.keySet());
    }

    synchronized List<String> acceptedSince(long nanos) {
        return accepted.entrySet().stream()
                .filter(one -> one.getValue() > nanos)
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized long firstAcceptedAfter(long nanos) {
        return accepted.values().stream().filter(at -> at > nanos).findFirst().orElse(Long.MAX_VALUE);
    }

    private void write() {
        try {
            while (!stopped && refusal == null) {
                var id = Ids.next();
                while (refusal == null && !isAccepted(id)) {
                    repeated.incrementAndGet();
                    Thread.sleep(300);
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAccepted(String id) {
        try {
            var answer = who.put("/api/conversations/" + room + "/messages/" + id, Map.of("text", "Message " + id));
            if (answer.status() == 201) accept(id);
            else if (answer.status() < 500) refusal = answer.status() + " " + answer.code();
            return answer.status() == 201;
        } catch (UncheckedIOException | AssertionError unknown) {
            return false;
        }
    }

    private synchronized void accept(String id) {
        accepted.put(id, System.nanoTime());
    }
}
