package parley.platform.health;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** Keeps a node answering for a while after it has said that it is no longer ready, until nobody is sent to it. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@Component
class Draining implements SmartLifecycle {

    private final Duration time;
    private volatile boolean running;

    Draining(@Value("${parley.drain:0s}") Duration time) {
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before anything else stops; readiness was refused before this. */
    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(time);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
