package parley.media.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parley.media.web.ImageStructure.Position;

/** GIF: a screen, and images and extensions on it, whose data come in blocks of at most 255 bytes. */
final class GifStructure {

    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final String LOOPING = "NETSCAPE2.0";
    private static final int SCREEN = 13;
    private static final int DESCRIPTOR = 10;

    private final ByteBuffer bytes;
    private final List<ByteBuffer> kept = new ArrayList<>();
    private int width;
    private int height;
    private int at;
    private int frames;
    private Position first = Position.CORNER;

    private GifStructure(ByteBuffer bytes) {
        this.bytes = bytes;
        width = number(6);
        height = number(8);
    }

    static ImageStructure of(ByteBuffer bytes) {
        var gif = new GifStructure(bytes);
        gif.walk();
        return gif.frames > 1
                ? new ImageStructure(
                        gif.width, gif.height, gif.frames, 1, Orientation.UPRIGHT, gif.first, List.copyOf(gif.kept))
                : ImageStructure.still(gif.width, gif.height, 1, Orientation.UPRIGHT);
    }

    private void walk() {
        at = SCREEN + colours(10);
        keepFrom(0);
        while (unsigned(at) != END) {
            var from = at;
            switch (unsigned(at)) {
                case IMAGE -> image();
                case EXTENSION -> extension();
                default -> throw ImageStructure.unreadable();
            }
            if (unsigned(from) == IMAGE || isNeeded(from)) keepFrom(from);
        }
        at++;
        keepFrom(at - 1);
        if (frames == 0) throw ImageStructure.unreadable();
    }

    private void image() {
        var place = new Position(number(at + 1), number(at + 3));
        var right = place.x() + number(at + 5);
        var bottom = place.y() + number(at + 7);
        if (frames++ == 0) {
            first = place;
            width = Math.max(width, right);
            height = Math.max(height, bottom);
        } else if (right > width || bottom > height) throw ImageStructure.unreadable();
        at += DESCRIPTOR + colours(at + 9) + 1;
        skipBlocks();
    }

    private void extension() {
        at += 2;
        skipBlocks();
    }

    /** How a frame is timed and put upon the one before, and how often all of them are shown. */
    private boolean isNeeded(int from) {
        return switch (unsigned(from + 1)) {
            case GRAPHIC_CONTROL -> true;
            case APPLICATION ->
                unsigned(from + 2) == LOOPING.length()
                        && text(from + 3).equals(LOOPING)
                        && at - from == 3 + LOOPING.length() + 5;
            default -> false;
        };
    }

    private void skipBlocks() {
        while (unsigned(at) != 0) at += unsigned(at) + 1;
        at++;
    }

    private void keepFrom(int from) {
        kept.add(bytes.slice(from, at - from));
    }

    /** How many bytes a table of colours takes, if there is one. */
    private int colours(int flagsAt) {
        var flags = unsigned(flagsAt);
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int unsigned(int index) {
        return Byte.toUnsignedInt(bytes.get(index));
    }

    private int number(int index) {
        return unsigned(index) | (unsigned(index + 1) << 8);
    }

    private String text(int from) {
        var text = new byte[LOOPING.length()];
        bytes.get(from, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
