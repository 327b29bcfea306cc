package parley.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.platform.eventstore.SharedEventReader;

/** Two nodes have one store; what this one publishes and what another one appends differ in who knows of it. */
class AggregateCacheInvalidationTest {

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final AggregateCaches caches = new AggregateCaches();
    private final AggregateCache cache = caches.ofAggregates();
    private final AggregateCacheInvalidation changes =
            new AggregateCacheInvalidation(store, new SharedEventReader(store), caches);

    @BeforeEach
    void follow() {
        cache.put("stale", "from before anybody followed");
        changes.start();
        await().until(() -> !cache.containsKey("stale"));
    }

    @AfterEach
    void stop() {
        changes.stop();
        assertThat(changes.isRunning()).isFalse();
        store.shutDown();
    }

    @Test
    void what_another_node_changed_is_dropped_from_the_cache() {
        cache.put("room", "before the ban");
        cache.put("other", "untouched");
        engine.appendEvents(event("room", 0));
        await().until(() -> !cache.containsKey("room"));
        assertThat(cache.containsKey("other")).isTrue();
    }

    @Test
    void so_is_whatever_was_derived_from_it() {
        var derived = caches.<String>derived();
        derived.put("room", "derived from it");
        engine.appendEvents(event("room", 0));
        await().until(() -> derived.getIfPresent("room") == null);
    }

    @Test
    void what_this_node_changed_stays() {
        cache.put("room", "with this very event");
        store.publish(event("room", 0));
        cache.put("later", "as a sign that the event has been heard");
        engine.appendEvents(event("later", 0));
        await().until(() -> !cache.containsKey("later"));
        assertThat(cache.containsKey("room")).isTrue();
    }

    private static DomainEventMessage<String> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("Room", aggregate, sequence, "changed");
    }
}
