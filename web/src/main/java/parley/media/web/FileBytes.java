package parley.media.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import parley.shared.Bound;

/** Reads here and there in a file that may be far larger than memory, and so often and no more. */
final class FileBytes {

    /** A film of hours has some ten thousand parts; whoever made more of them wants to keep us busy. */
    @Bound
    static final int MOST_READS = 2_000_000;

    /** The file is not built as its kind should be, or in a way that we can't take apart. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String what) {
            super(what, null, false, false);
        }
    }

    @Bound
    private static final int MOST_AT_ONCE = 64 * 1024 * 1024;

    private final FileChannel channel;
    private final long size;
    private int reads;

    FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** All of it is there, or the file is not understood. */
    ByteBuffer read(long at, long length) throws IOException {
        if (at < 0 || length < 0 || at > size - length) throw new NotUnderstood("ends early");
        if (length > MOST_AT_ONCE || ++reads > MOST_READS) throw new NotUnderstood("too much");
        var bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining())
            if (channel.read(bytes, at + bytes.position()) < 0) throw new NotUnderstood("ends early");
        return bytes.flip();
    }

    int unsigned(long at) throws IOException {
        return Byte.toUnsignedInt(read(at, 1).get());
    }

    long number(long at, int length, ByteOrder order) throws IOException {
        var bytes = read(at, length);
        var number = 0L;
        for (var i = 0; i < length; i++) {
            var one = bytes.get(order == ByteOrder.BIG_ENDIAN ? i : length - 1 - i);
            number = (number << 8) | Byte.toUnsignedInt(one);
        }
        return number;
    }

    long number(long at, int length) throws IOException {
        return number(at, length, ByteOrder.BIG_ENDIAN);
    }

    String text(long at, int length) throws IOException {
        return new String(read(at, length).array(), StandardCharsets.ISO_8859_1);
    }

    boolean begins(long at, String text) throws IOException {
        return at >= 0 && at <= size - text.length() && text(at, text.length()).equals(text);
    }
}
