package parley.media.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/** What a decoder reads from, until its thread is interrupted: so ends one that goes over its input again and again. */
final class WatchedImageStream extends ImageInputStreamImpl {

    private final ByteBuffer bytes;

    WatchedImageStream(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    @Override
    public int read() throws IOException {
        goOn();
        bitOffset = 0;
        return streamPos < bytes.limit() ? Byte.toUnsignedInt(bytes.get((int) streamPos++)) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        goOn();
        bitOffset = 0;
        var count = (int) Math.min(most, bytes.limit() - streamPos);
        if (count <= 0) return most == 0 ? 0 : -1;
        bytes.get((int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.limit();
    }

    private static void goOn() throws IOException {
        if (Thread.currentThread().isInterrupted()) throw new InterruptedIOException();
    }
}
