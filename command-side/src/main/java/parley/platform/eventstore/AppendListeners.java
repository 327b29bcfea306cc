package parley.platform.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is to be called when there is something new to read. */
class AppendListeners {

    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();

    void call(Runnable reader) {
        readers.add(reader);
    }

    void forget(Runnable reader) {
        readers.remove(reader);
    }

    void announce() {
        readers.forEach(Runnable::run);
    }
}
