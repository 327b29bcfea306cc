package parley.media.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.media.web.ImageStructure.Position;

/** WebP: chunks of RIFF, of which one names the size of the whole and what else there is. */
final class WebpStructure {

    private static final Set<String> NEEDED = Set.of("VP8X", "ANIM");
    private static final Set<String> NEEDED_IN_A_FRAME = Set.of("ALPH", "VP8 ", "VP8L");
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 16;

    /** Of the flags that announce what there is: transparency and movement stay, profile, EXIF and XMP go. */
    private static final byte STAYING = 0x12;

    private final ByteBuffer bytes;
    private final List<ByteBuffer> kept = new ArrayList<>();
    private int width;
    private int height;
    private int frames;
    private Orientation orientation = Orientation.UPRIGHT;
    private Position first = Position.CORNER;

    private WebpStructure(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    static ImageStructure of(ByteBuffer bytes) {
        var webp = new WebpStructure(bytes);
        var end = Math.addExact(bytes.getInt(4), CHUNK_HEADER);
        if (end > bytes.limit()) throw ImageStructure.unreadable();
        webp.walk(HEADER, end, false);
        return webp.frames > 1
                ? new ImageStructure(
                        webp.width, webp.height, webp.frames, 1, webp.orientation, webp.first, webp.cleaned())
                : ImageStructure.still(webp.width, webp.height, 1, webp.orientation);
    }

    private void walk(int from, int end, boolean inAFrame) {
        var needed = inAFrame ? NEEDED_IN_A_FRAME : NEEDED;
        for (var at = from; at + CHUNK_HEADER <= end; ) {
            var length = bytes.getInt(at + 4);
            if (length < 0 || length > end - at - CHUNK_HEADER) throw ImageStructure.unreadable();
            var padded = Math.min(end - at, CHUNK_HEADER + length + (length & 1));
            var type = type(at);
            if (needed.contains(type)) kept.add(bytes.slice(at, padded));
            if (type.equals("ANMF") && !inAFrame) frame(at, length);
            else chunk(type, at + CHUNK_HEADER, length);
            at += padded;
        }
    }

    private void chunk(String type, int at, int length) {
        switch (type) {
            case "VP8X" -> {
                width = Math.max(width, number(at + 4) + 1);
                height = Math.max(height, number(at + 7) + 1);
            }
            case "VP8 " -> fits(bytes.getShort(at + 6) & 0x3fff, bytes.getShort(at + 8) & 0x3fff);
            case "VP8L" -> fits((bytes.getInt(at + 1) & 0x3fff) + 1, ((bytes.getInt(at + 1) >>> 14) & 0x3fff) + 1);
            case "EXIF" -> orientation = Orientation.of(exif(at, length));
            default -> {}
        }
    }

    /** Is kept with its pixels and with nothing else that lies beside them. */
    private void frame(int chunk, int length) {
        var at = chunk + CHUNK_HEADER;
        var place = new Position(2 * number(at), 2 * number(at + 3));
        if (frames++ == 0) first = place;
        if (place.x() + number(at + 6) + 1 > width || place.y() + number(at + 9) + 1 > height)
            throw ImageStructure.unreadable();
        var header = ByteBuffer.allocate(CHUNK_HEADER + FRAME_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, bytes, chunk, header.limit());
        var begins = kept.size();
        kept.add(header);
        walk(at + FRAME_HEADER, at + length, true);
        header.putInt(4, lengthOf(kept.subList(begins, kept.size())) - CHUNK_HEADER);
    }

    /** A picture without a header for the whole is as large as its pixels; with one it must lie inside. */
    private void fits(int wide, int high) {
        if (width == 0) {
            width = wide;
            height = high;
        } else if (wide > width || high > height) throw ImageStructure.unreadable();
    }

    /** Some begin as in a JPEG. */
    private ByteBuffer exif(int at, int length) {
        var begins = length > 6 && type(at).equals("Exif") ? 6 : 0;
        return bytes.slice(at + begins, length - begins);
    }

    private List<ByteBuffer> cleaned() {
        var blocks = new ArrayList<ByteBuffer>();
        for (var block : kept) blocks.add(type(block).equals("VP8X") ? withoutFlags(block) : block);
        var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(0, bytes, 0, HEADER).putInt(4, HEADER - CHUNK_HEADER + lengthOf(blocks));
        blocks.addFirst(header);
        return List.copyOf(blocks);
    }

    private static int lengthOf(List<ByteBuffer> blocks) {
        return blocks.stream().mapToInt(ByteBuffer::limit).sum();
    }

    private static ByteBuffer withoutFlags(ByteBuffer extended) {
        var copy =
                ByteBuffer.allocate(extended.limit()).put(extended.duplicate()).flip();
        return copy.put(CHUNK_HEADER, (byte) (copy.get(CHUNK_HEADER) & STAYING));
    }

    private int number(int at) {
        return Short.toUnsignedInt(bytes.getShort(at)) | (Byte.toUnsignedInt(bytes.get(at + 2)) << 16);
    }

    private String type(int at) {
        return type(bytes.slice(at, 4));
    }

    private static String type(ByteBuffer block) {
        var type = new byte[4];
        block.get(0, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
