package parley.platform.edge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many bytes of unfinished and unanswered bodies this node holds: in all, and for each network address. */
final class BodyMemory {

    private static final int SHARE_OF_ONE_ADDRESS = 4;

    private final long most;
    private final Map<String, Long> held = new ConcurrentHashMap<>();
    private long all;

    BodyMemory(long most) {
        this.most = most;
    }

    /** Returns whether there is room for that much more. */
    synchronized boolean take(String address, long bytes) {
        var its = held.getOrDefault(address, 0L) + bytes;
        if (all + bytes > most || its > most / SHARE_OF_ONE_ADDRESS) return false;
        all += bytes;
        held.put(address, its);
        return true;
    }

    synchronized void give(String address, long bytes) {
        all -= bytes;
        held.computeIfPresent(address, (_, its) -> its == bytes ? null : its - bytes);
    }
}
