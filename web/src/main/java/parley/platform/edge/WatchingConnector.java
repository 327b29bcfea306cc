package parley.platform.edge;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** Takes connections in the place of another connector, and looks after each of them once a second. */
final class WatchingConnector extends ServerConnector {

    private final long slowest;

    WatchingConnector(ServerConnector other, long slowest) {
        super(
                other.getServer(),
                other.getAcceptors(),
                other.getSelectorManager().getSelectorCount(),
                other.getConnectionFactories().toArray(ConnectionFactory[]::new));
        this.slowest = slowest;
        setHost(other.getHost());
        setPort(other.getPort());
        setIdleTimeout(other.getIdleTimeout());
        setName(other.getName());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        getScheduler().schedule(this::look, 1, TimeUnit.SECONDS);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        var connection = new WatchedEndPoint(channel, selector, key, getScheduler(), slowest);
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
    }

    private void look() {
        if (!isRunning()) return;
        var now = System.nanoTime();
        for (var connection : getConnectedEndPoints())
            if (connection instanceof WatchedEndPoint watched) watched.look(now);
        getScheduler().schedule(this::look, 1, TimeUnit.SECONDS);
    }
}
