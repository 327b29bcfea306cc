package parley.media.command;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import parley.media.MediaCommand.DiscardMedia;

/** Throws away what nothing has used for a while, and then the bytes that no file has any more. Again is harmless. */
@Component
class MediaSweep {

    private static final Logger LOG = LoggerFactory.getLogger(MediaSweep.class);

    private final UnusedMedia unused;
    private final Inventory inventory;
    private final SealedMediaStore store;
    private final CommandGateway commands;
    private final TransactionTemplate transaction;
    private final StorageSettings settings;
    private final Clock clock;

    MediaSweep(
            UnusedMedia unused,
            Inventory inventory,
            SealedMediaStore store,
            CommandGateway commands,
            PlatformTransactionManager transactions,
            StorageSettings settings,
            Clock clock) {
        this.unused = unused;
        this.inventory = inventory;
        this.store = store;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        var before = clock.instant().minus(settings.keptUnused());
        unused.since(before).forEach(media -> commands.sendAndWait(new DiscardMedia(media)));
        transaction.executeWithoutResult(_ -> inventory.abandoned(before).forEach(this::remove));
    }

    /** What can't be removed now is tried again the next time. */
    private void remove(Inventory.Item item) {
        try {
            store.remove(item);
        } catch (IOException unreachable) {
            LOG.warn("The bytes of {} could not be removed", item.content(), unreachable);
        }
    }
}
