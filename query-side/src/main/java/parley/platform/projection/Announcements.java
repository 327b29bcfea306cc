package parley.platform.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;

/**
 * What is told of a batch once it is committed: each thing once, because of the first event that tells it, and nothing of what is
 * replayed.
 */
public final class Announcements<T> implements BatchEffects {

    private final BiConsumer<T, MetaData> teller;
    private final Map<T, MetaData> things = new LinkedHashMap<>();
    private MetaData cause = MetaData.emptyInstance();
    private boolean live = true;

    /** @param teller is given what came with the event, such as its trace */
    public Announcements(BiConsumer<T, MetaData> teller) {
        this.teller = teller;
    }

    @Override
    public void because(EventContext event) {
        live = event.live();
        cause = event.metaData();
    }

    public void add(T thing) {
        addLazily(() -> thing);
    }

    /** @param thing is made at once, but only where it will be told: a replay does not pay for it */
    public void addLazily(Supplier<? extends T> thing) {
        if (live) things.putIfAbsent(thing.get(), cause);
    }

    /** What will be told, in its order. */
    public Set<T> things() {
        return things.keySet();
    }

    @Override
    public void announce() {
        things.forEach(teller);
        things.clear();
    }
}
