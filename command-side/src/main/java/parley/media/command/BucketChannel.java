package parley.media.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object from any place of it on.
 *
 * <p>It asks for a few megabytes at a time: reading on costs one request for each, and whoever jumps elsewhere leaves
 * little unread.
 */
final class BucketChannel implements SeekableByteChannel {

    private static final int WINDOW = 4 * 1024 * 1024;

    private final S3Client store;
    private final String bucket;
    private final String name;
    private final long length;

    private long position;
    private boolean open = true;
    private @Nullable ResponseInputStream<GetObjectResponse> window;
    private long windowAt;
    private long windowEnd;

    BucketChannel(S3Client store, String bucket, String name, long length) {
        this.store = store;
        this.bucket = bucket;
        this.name = name;
        this.length = length;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) throw new ClosedChannelException();
        if (position >= length) return -1;
        if (!target.hasRemaining()) return 0;
        try {
            return readOn(target);
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    private int readOn(ByteBuffer target) throws IOException {
        var stream = windowAtPosition();
        var bytes = new byte[(int) Math.min(target.remaining(), windowEnd - position)];
        var count = stream.read(bytes);
        if (count < 0) throw new IOException("the object ended early");
        target.put(bytes, 0, count);
        position += count;
        windowAt = position;
        return count;
    }

    private ResponseInputStream<GetObjectResponse> windowAtPosition() {
        var current = window;
        if (current != null && windowAt == position && position < windowEnd) return current;
        leaveWindow();
        windowAt = position;
        windowEnd = Math.min(length, position + WINDOW);
        current = store.getObject(
                object -> object.bucket(bucket).key(name).range("bytes=" + windowAt + "-" + (windowEnd - 1)));
        window = current;
        return current;
    }

    private void leaveWindow() {
        if (window != null) window.abort();
        window = null;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        leaveWindow();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
