package parley.platform.commands;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import parley.platform.eventstore.SharedEventReader;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/**
 * Drops from the cache what other nodes have changed.
 *
 * <p>Commands for an aggregate come back to a node that had it before, when nodes come and go. The store refuses what
 * follows from an old state as long as it is an event of that aggregate; but a message is an aggregate of its own, so a ban that was
 * decided elsewhere would not be seen.
 */
@Component
@NeededBy(NodeRole.COMMAND)
@ConditionalOnProperty(name = "parley.mode", havingValue = "cluster")
class AggregateCacheInvalidation implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AggregateCacheInvalidation.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final long PAUSE = 500;

    private final EventStore events;
    private final SharedEventReader reader;
    private final AggregateCaches aggregates;
    private final com.github.benmanes.caffeine.cache.Cache<String, Boolean> own =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();
    private @Nullable Registration publishing;
    private @Nullable Thread following;

    AggregateCacheInvalidation(EventStore events, SharedEventReader reader, AggregateCaches aggregates) {
        this.events = events;
        this.reader = reader;
        this.aggregates = aggregates;
    }

    @Override
    public void start() {
        publishing = events.subscribe(published -> published.forEach(event -> own.put(event.getIdentifier(), true)));
        following = Thread.ofPlatform().daemon().name("changed-elsewhere").start(this::follow);
    }

    @Override
    public void stop() {
        if (publishing != null) publishing.cancel();
        if (following != null) following.interrupt();
        following = null;
    }

    @Override
    public boolean isRunning() {
        return following != null;
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                followUntilItBreaks();
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever was cached while nobody followed may have changed. */
    private void followUntilItBreaks() throws InterruptedException {
        try (var stream = reader.openStream(events.createHeadToken())) {
            aggregates.removeAll();
            while (true) heard(stream.nextAvailable());
        } catch (RuntimeException e) {
            aggregates.removeAll();
            log.debug("Changes of other nodes can't be followed", e);
        }
    }

    private void heard(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> change && own.getIfPresent(event.getIdentifier()) == null)
            aggregates.remove(change.getAggregateIdentifier());
    }
}
