package parley.platform.eventstore;

import java.net.ConnectException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.context.SmartLifecycle;

/** Starts before everything that speaks to Axon Server: the framework itself gives up after three seconds. */
class AxonServerAwaited implements SmartLifecycle {

    private final AxonServerConnectionManager connections;
    private final ExternalEngine server;
    private volatile boolean running;

    AxonServerAwaited(AxonServerConnectionManager connections, ExternalEngine server) {
        this.connections = connections;
        this.server = server;
    }

    @Override
    public void start() {
        server.await(() -> {
            if (!connections.getConnection().isConnected()) throw new ConnectException("no connection yet");
        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
