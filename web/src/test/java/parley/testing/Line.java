package parley.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A line between two processes of this machine, which a test can refuse, stall and mend whatever runs at its ends. */
public final class Line implements AutoCloseable {

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object flow = new Object();
    private final int port;
    private volatile InetSocketAddress[] ends;
    private volatile ServerSocket door;
    private boolean stalled;

    private Line(InetSocketAddress[] ends) throws IOException {
        this.ends = ends;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        port = door.getLocalPort();
        Thread.ofPlatform().daemon().start(() -> serve(door));
    }

    /** @param ends {@code host:port} each; a connection goes to the first one that takes it */
    public static Line to(String... ends) {
        try {
            return new Line(endsOf(ends));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress[] endsOf(String... addresses) {
        return Stream.of(addresses).map(Line::endOf).toArray(InetSocketAddress[]::new);
    }

    private static InetSocketAddress endOf(String address) {
        var colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    public int port() {
        return port;
    }

    public void leadTo(String... others) {
        ends = endsOf(others);
    }

    /** From now on nobody gets through, and who was is cut off. */
    public void refuse() {
        try {
            door.close();
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void admit() {
        try {
            var fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            door = fresh;
            Thread.ofPlatform().daemon().start(() -> serve(fresh));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connections stay, and nothing passes. */
    public void stall() {
        synchronized (flow) {
            stalled = true;
        }
    }

    public void resume() {
        synchronized (flow) {
            stalled = false;
            flow.notifyAll();
        }
    }

    private void cut() {
        open.forEach(Line::shut);
    }

    private void serve(ServerSocket at) {
        try (at) {
            while (true) {
                var caller = at.accept();
                Thread.ofPlatform().daemon().start(() -> join(caller));
            }
        } catch (IOException closed) {
            // refused or ended
        }
    }

    private void join(Socket caller) {
        for (var end : ends) {
            try {
                var called = new Socket();
                called.connect(end, 2_000);
                open.add(caller);
                open.add(called);
                if (door.isClosed()) cut(); // refused while this one came
                Thread.ofPlatform().daemon().start(() -> pass(caller, called));
                Thread.ofPlatform().daemon().start(() -> pass(called, caller));
                return;
            } catch (IOException away) {
                // the next one
            }
        }
        shut(caller);
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            to.setTcpNoDelay(true);
            pass(from.getInputStream(), to.getOutputStream());
        } catch (IOException | InterruptedException over) {
            // the other direction ends with this one
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void pass(InputStream from, OutputStream to) throws IOException, InterruptedException {
        var bytes = new byte[16 * 1024];
        for (int read; (read = from.read(bytes)) >= 0; ) {
            synchronized (flow) {
                while (stalled) flow.wait();
            }
            to.write(bytes, 0, read);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        resume();
        refuse();
    }
}
