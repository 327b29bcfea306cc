package parley.platform.eventstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine that runs elsewhere: a node that is started before it waits and says so, which makes the order of starting
 * nobody's concern.
 *
 * @param setting what an operator corrects when the engine is somewhere else
 */
record ExternalEngine(String engine, String setting, Duration patience) {

    private static final Logger log = LoggerFactory.getLogger("parley.start");

    /** Fails as long as the engine does not answer. */
    interface Probe {
        void reach() throws Exception;
    }

    void await(Probe probe) {
        var end = System.nanoTime() + patience.toNanos();
        var told = "";
        for (var why = ask(probe); why != null; why = ask(probe)) {
            if (System.nanoTime() > end)
                throw new EventStoreUnusable(
                        "%s does not answer (%s). Start it, or correct %s.".formatted(engine, why, setting));
            if (!why.equals(told)) log.info("Waiting for {}: {}", engine, why);
            told = why;
            pause();
        }
        if (!told.isEmpty()) log.info("{} answers.", engine);
    }

    /** Returns why it can't be reached; nothing when it is. */
    private static @Nullable String ask(Probe probe) {
        try {
            probe.reach();
            return null;
        } catch (Exception away) {
            return innermost(away);
        }
    }

    private static String innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreUnusable("Interrupted while waiting at the start.", e);
        }
    }
}
