package parley.media.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** JPEG: segments, and behind them the scans. Decoders paint what is missing of a truncated one grey, and say nothing. */
final class JpegStructure {

    private static final byte MARKER = (byte) 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APPLICATION_1 = 0xe1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer bytes;
    private int width;
    private int height;
    private Orientation orientation = Orientation.UPRIGHT;

    private JpegStructure(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static ImageStructure of(ByteBuffer bytes) {
        var jpeg = new JpegStructure(bytes);
        var scans = jpeg.scans(jpeg.segments());
        return ImageStructure.still(jpeg.width, jpeg.height, scans, jpeg.orientation);
    }

    /** Walks over the segments, which may hold whole pictures of their own. @return where the first scan begins */
    private int segments() {
        var at = 2;
        while (bytes.get(at) == MARKER && marker(at) != START_OF_SCAN) {
            if (bytes.get(at + 1) == MARKER) {
                at++;
                continue;
            }
            var length = Short.toUnsignedInt(bytes.getShort(at + 2));
            segment(marker(at), bytes.slice(at + 4, length - 2));
            at += 2 + length;
        }
        return at;
    }

    private void segment(int marker, ByteBuffer content) {
        if (isFrame(marker)) {
            height = Math.max(height, Short.toUnsignedInt(content.getShort(1)));
            width = Math.max(width, Short.toUnsignedInt(content.getShort(3)));
        } else if (marker == APPLICATION_1
                && content.slice(0, Math.min(EXIF.length, content.limit())).equals(ByteBuffer.wrap(EXIF))) {
            orientation = Orientation.of(content.slice(EXIF.length, content.limit() - EXIF.length));
        }
    }

    /** Of the sixteen markers from C0 on, three mean something else. */
    private static boolean isFrame(int marker) {
        return (marker & 0xf0) == 0xc0 && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private int scans(int from) {
        var scans = 0;
        for (var at = from; at + 1 < bytes.limit(); at++) {
            if (bytes.get(at) != MARKER) continue;
            if (marker(at) == END_OF_IMAGE) return scans;
            if (marker(at) == START_OF_SCAN) scans++;
        }
        throw ImageStructure.unreadable();
    }

    private int marker(int at) {
        return Byte.toUnsignedInt(bytes.get(at + 1));
    }
}
