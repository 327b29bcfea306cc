package parley.media.web;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as EXIF counts it from 1 to 8, and how to turn its picture upright. */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final short LITTLE_ENDIAN = 0x4949;

    /** Of the first directory of EXIF; of a picture without a word on it, or with a broken one, that it is upright. */
    static Orientation of(ByteBuffer exif) {
        try {
            exif.order(exif.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = exif.getInt(4);
            var entries = Short.toUnsignedInt(exif.getShort(directory));
            for (var at = directory + 2; entries > 0; entries--, at += ENTRY)
                if (Short.toUnsignedInt(exif.getShort(at)) == TAG) return numbered(exif.getShort(at + 8));
            return UPRIGHT;
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static Orientation numbered(int value) {
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
    }

    boolean liesOnItsSide() {
        return value >= 5;
    }

    /** From the pixels as stored, so wide and high, to upright. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
