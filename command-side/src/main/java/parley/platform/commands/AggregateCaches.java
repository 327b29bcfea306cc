package parley.platform.commands;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import parley.shared.Bound;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/**
 * Makes a cache for each kind of aggregate, and for whatever else is derived from the events of one, and forgets in all of them what
 * another node has changed. One for all would mix up aggregates of different kinds that are asked for under the same id.
 */
@Component
@NeededBy(NodeRole.COMMAND)
public class AggregateCaches {

    @Bound
    private static final int MOST = 20_000;

    private final List<Cache<?, ?>> all = new CopyOnWriteArrayList<>();

    /** A cache for aggregates of one kind. */
    AggregateCache ofAggregates() {
        Cache<Object, Object> entries = bounded().build();
        all.add(entries);
        return new AggregateCache(entries);
    }

    /** A cache for what is derived from the events of an aggregate, by its id. */
    public <V> Cache<String, V> derived() {
        Cache<String, V> entries = bounded().build();
        all.add(entries);
        return entries;
    }

    void remove(String aggregate) {
        all.forEach(cache -> cache.asMap().remove(aggregate));
    }

    /** Everything is read anew, as after a start. */
    public void removeAll() {
        all.forEach(Cache::invalidateAll);
    }

    private static Caffeine<Object, Object> bounded() {
        return Caffeine.newBuilder().maximumSize(MOST);
    }
}
