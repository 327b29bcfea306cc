package parley.media.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a picture has an end: decoders paint what is missing of a truncated one grey, and say nothing. */
final class Completeness {

    private static final int RIFF_HEADER = 8;
    private static final int LENGTH_AT = 4;
    private static final byte MARKER = (byte) 0xff;
    private static final byte END_OF_IMAGE = (byte) 0xd9;
    private static final byte START_OF_SCAN = (byte) 0xda;

    private Completeness() {}

    static boolean of(Path file, String mimeType) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        try {
            return switch (mimeType) {
                case "image/jpeg" -> jpegEnds(bytes);
                case "image/webp" ->
                    bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(LENGTH_AT) <= bytes.limit() - RIFF_HEADER;
                default -> true;
            };
        } catch (IndexOutOfBoundsException truncated) {
            return false;
        }
    }

    /** Walks over the segments, which may hold whole pictures of their own, and seeks the end behind the first scan. */
    private static boolean jpegEnds(ByteBuffer bytes) {
        var at = 2;
        while (bytes.get(at) == MARKER && bytes.get(at + 1) != START_OF_SCAN)
            at += bytes.get(at + 1) == MARKER ? 1 : 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
        for (; at + 1 < bytes.limit(); at++)
            if (bytes.get(at) == MARKER && bytes.get(at + 1) == END_OF_IMAGE) return true;
        return false;
    }
}
