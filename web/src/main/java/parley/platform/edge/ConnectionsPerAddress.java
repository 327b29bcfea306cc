package parley.platform.edge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.util.IO;
import parley.platform.http.NetworkAddress;

/** Closes a connection that comes from where enough others do, before anything is read from it. */
final class ConnectionsPerAddress implements SelectorManager.AcceptListener {

    private final int most;
    private final Map<SelectableChannel, String> open = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    ConnectionsPerAddress(int most) {
        this.most = most;
    }

    @Override
    public synchronized void onAccepting(SelectableChannel channel) {
        var address = address(channel);
        open.put(channel, address);
        if (counts.merge(address, 1, Integer::sum) > most) IO.close(channel);
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        onClosed(channel);
    }

    @Override
    public synchronized void onClosed(SelectableChannel channel) {
        var address = open.remove(channel);
        if (address != null) counts.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }

    private static String address(SelectableChannel channel) {
        try {
            return ((SocketChannel) channel).getRemoteAddress() instanceof InetSocketAddress peer
                    ? NetworkAddress.of(peer.getAddress())
                    : "";
        } catch (IOException goneAlready) {
            return "";
        }
    }
}
