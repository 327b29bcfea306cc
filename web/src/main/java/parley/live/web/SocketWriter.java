package parley.live.web;

import java.io.IOException;
import java.util.List;

/** What an {@link SendQueue} writes to. */
interface SocketWriter {

    /** Writes the frames in order; returns when the network has taken them. */
    void write(List<byte[]> frames) throws IOException;

    /** Says goodbye, as far as the other end still reads. */
    void close(CloseCode why);

    /** Drops the connection, whatever the other end does. */
    void cut();
}
