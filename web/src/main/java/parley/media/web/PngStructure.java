package parley.media.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.media.web.ImageStructure.Position;

/** PNG and APNG: a signature and chunks, each with its length, type and checksum. */
final class PngStructure {

    /** Texts, times, profiles, and whatever else a chunk may carry, are not among them. */
    private static final Set<String> NEEDED =
            Set.of("IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "acTL", "fcTL", "fdAT", "IDAT", "IEND");

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private final ByteBuffer bytes;
    private final List<ByteBuffer> kept = new ArrayList<>();
    private int width;
    private int height;
    private int frames;
    private boolean announced;
    private Orientation orientation = Orientation.UPRIGHT;

    private PngStructure(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static ImageStructure of(ByteBuffer bytes) {
        var png = new PngStructure(bytes);
        png.walk();
        var moves = png.announced && png.frames > 1;
        return moves
                ? new ImageStructure(
                        png.width, png.height, png.frames, 1, png.orientation, Position.CORNER, List.copyOf(png.kept))
                : ImageStructure.still(png.width, png.height, 1, png.orientation);
    }

    private void walk() {
        kept.add(bytes.slice(0, SIGNATURE));
        for (var at = SIGNATURE; ; ) {
            var length = bytes.getInt(at);
            if (length < 0) throw ImageStructure.unreadable();
            var type = type(at + 4);
            var whole = bytes.slice(at, Math.addExact(length, AROUND));
            chunk(type, whole.slice(8, length));
            if (NEEDED.contains(type)) kept.add(whole);
            if (type.equals("IEND")) return;
            at += whole.limit();
        }
    }

    private void chunk(String type, ByteBuffer content) {
        switch (type) {
            case "IHDR" -> {
                width = Math.max(width, content.getInt(0));
                height = Math.max(height, content.getInt(4));
            }
            case "acTL" -> announced = true;
            case "fcTL" -> frame(content);
            case "eXIf" -> orientation = Orientation.of(content);
            default -> {}
        }
    }

    private void frame(ByteBuffer control) {
        frames++;
        var right = Integer.toUnsignedLong(control.getInt(4)) + Integer.toUnsignedLong(control.getInt(12));
        var bottom = Integer.toUnsignedLong(control.getInt(8)) + Integer.toUnsignedLong(control.getInt(16));
        if (right > width || bottom > height) throw ImageStructure.unreadable();
    }

    private String type(int at) {
        var type = new byte[4];
        bytes.get(at, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
