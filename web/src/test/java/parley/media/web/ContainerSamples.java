package parley.media.web;

import static parley.media.web.HostileSamples.*;
import static parley.media.web.Samples.*;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Small files of each kind that say where they were made, by whom and with what, in every place where they can. */
final class ContainerSamples {

    /** Is nowhere in a file that was cleaned. */
    static final String CANARY = "GPS-SECRET-PLACE";

    /** Is still there. */
    static final String CONTENT = "PICTURE-AND-SOUND";

    private ContainerSamples() {}

    static byte[] box(String type, byte[]... content) {
        var all = concat(content);
        return concat(number(all.length + 8), latin(type), all);
    }

    private static byte[] latin(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static byte[] full(String type, byte[]... content) {
        return box(type, new byte[4], concat(content));
    }

    static byte[] canary() {
        return text(CANARY);
    }

    /** With a track that is seen, and one of positions, whose samples lie behind the pictures. */
    static byte[] film(String brand, String handlerOfPositions) {
        var head = box("ftyp", text(brand), number(0), text(brand));
        var told = concat(
                box("udta", box("\u00a9xyz", canary()), box("loci", canary()), box("meta", canary())),
                box("meta", box("keys", text("com.apple.quicktime.location.ISO6709")), box("ilst", canary())),
                box("uuid", new byte[16], canary()),
                box("gps ", canary()));
        var pictures = text(CONTENT);
        var first = movie(told, 0, pictures.length, handlerOfPositions).length + head.length + 8;
        return concat(
                head,
                movie(told, first, pictures.length, handlerOfPositions),
                box("mdat", pictures, canary(), canary()),
                box("free", canary()),
                box("uuid", new byte[16], canary()),
                text("trailer: " + CANARY));
    }

    private static byte[] movie(byte[] told, int first, int length, String handlerOfPositions) {
        return box(
                "moov",
                full("mvhd", new byte[96]),
                track("vide", told, first, length, 1),
                track(handlerOfPositions, told, first + length, CANARY.length(), 2),
                told);
    }

    private static byte[] track(String handler, byte[] told, int at, int length, int samples) {
        return box(
                "trak",
                full("tkhd", new byte[80]),
                told,
                box(
                        "mdia",
                        full("mdhd", new byte[20]),
                        full("hdlr", number(0), text(handler), new byte[13]),
                        told,
                        box(
                                "minf",
                                full("vmhd", new byte[8]),
                                box(
                                        "stbl",
                                        full("stsd", number(0)),
                                        full("stsc", number(1), number(1), number(samples), number(1)),
                                        full("stsz", number(length), number(samples)),
                                        full("stco", number(1), number(at))))));
    }

    /** With EXIF and XMP as items, a film of the moment around it, and more behind. */
    static byte[] heic(String brand) {
        var head = box("ftyp", text(brand), number(0), text("mif1"));
        var exif = concat(number(0), text("MM"), canary(), canary());
        var xmp = concat(text("<x:xmpmeta>"), canary());
        var first = items(exif.length, xmp.length, 0).length + head.length + 8;
        return concat(
                head,
                items(exif.length, xmp.length, first),
                box("mdat", exif, xmp, text(CONTENT)),
                box("mpvd", canary()),
                text("SEFT" + CANARY));
    }

    private static byte[] items(int exif, int xmp, int at) {
        return full(
                "meta",
                full("hdlr", number(0), text("pict"), new byte[13]),
                full("pitm", new byte[] {0, 3}),
                full(
                        "iinf",
                        new byte[] {0, 3},
                        item(1, "Exif", ""),
                        item(2, "mime", "application/rdf+xml\0"),
                        item(3, "hvc1", "")),
                box(
                        "iloc",
                        new byte[] {0, 0, 0, 0, 0x44, 0},
                        new byte[] {0, 3},
                        place(1, at, exif),
                        place(2, at + exif, xmp),
                        place(3, at + exif + xmp, CONTENT.length())),
                box("uuid", new byte[16], canary()));
    }

    private static byte[] item(int id, String type, String content) {
        return box("infe", new byte[] {2, 0, 0, 0, 0, (byte) id, 0, 0}, text(type), new byte[1], text(content));
    }

    private static byte[] place(int id, int at, int length) {
        return concat(new byte[] {0, (byte) id, 0, 0, 0, 1}, number(at), number(length));
    }

    static byte[] element(String id, byte[]... content) {
        var all = concat(content);
        return concat(
                java.util.HexFormat.of().parseHex(id),
                ByteBuffer.allocate(8).putLong(all.length | 1L << 56).array(),
                all);
    }

    /** As a browser films it: neither the whole nor its pictures have a length. */
    static byte[] webm(boolean live) {
        var info = element(
                "1549a966",
                element("2ad7b1", new byte[] {15, 66, 64}),
                element("7ba9", canary()),
                element("4461", canary()),
                element("ec", canary()));
        var tracks = element(
                "1654ae6b",
                element("ae", element("d7", new byte[] {1}), element("536e", canary()), element("86", text("V_VP8"))));
        var told = concat(
                element("1254c367", element("7373", canary())),
                element("1941a469", element("61a7", canary())),
                new byte[] {(byte) 0xec, (byte) 0x82, 'a', 'b'});
        var pictures = concat(element("e7", new byte[1]), element("a3", text(CONTENT)));
        return concat(
                element("1a45dfa3", element("4282", text("webm"))),
                live
                        ? concat(unknown("18538067"), info, tracks, told, unknown("1f43b675"), pictures, told)
                        : element("18538067", info, tracks, element("1f43b675", pictures), told));
    }

    private static byte[] unknown(String id) {
        var bytes = new byte[8];
        Arrays.fill(bytes, (byte) 0xff);
        bytes[0] = 1;
        return concat(java.util.HexFormat.of().parseHex(id), bytes);
    }

    static byte[] mp3() {
        var tag =
                concat(text("ID3\3\0\0"), new byte[] {0, 0, 1, 0}, Arrays.copyOf(concat(text("TPE1"), canary()), 128));
        var frame = new byte[417];
        frame[0] = (byte) 0xff;
        frame[1] = (byte) 0xfb;
        frame[2] = (byte) 0x90;
        System.arraycopy(text(CONTENT), 0, frame, 40, CONTENT.length());
        var value = concat(little(CANARY.length(), 4), new byte[4], text("Artist\0"), canary());
        var size = little(value.length + 32, 4);
        var ape = concat(
                text("APETAGEX"),
                little(2000, 4),
                size,
                little(1, 4),
                little(0xa0000000L, 4),
                new byte[8],
                value,
                text("APETAGEX"),
                little(2000, 4),
                size,
                little(1, 4),
                little(0x80000000L, 4),
                new byte[8]);
        var words = concat(text("LYRICSBEGIN"), text("AUT00016"), canary());
        var lyrics = concat(words, text("%06d".formatted(words.length)), text("LYRICS200"));
        var old = Arrays.copyOf(concat(text("TAG"), canary()), 128);
        return concat(tag, frame, frame, frame, ape, lyrics, old);
    }

    static byte[] flac() {
        return concat(
                text("fLaC"),
                flacBlock(0, new byte[34]),
                flacBlock(4, comments()),
                flacBlock(6, canary()),
                flacBlock(2, canary()),
                flacBlock(0x81, canary()),
                text(CONTENT));
    }

    private static byte[] flacBlock(int kind, byte[] content) {
        return concat(number(content.length | kind << 24), content);
    }

    private static byte[] comments() {
        var author = concat(text("ARTIST="), canary());
        return concat(little(4, 4), text("test"), little(1, 4), little(author.length, 4), author);
    }

    static byte[] wav() {
        var content = concat(
                text("WAVE"),
                riff("fmt ", new byte[16]),
                riff("bext", canary()),
                riff("LIST", concat(text("INFOIART"), canary())),
                riff("data", text(CONTENT)),
                riff("id3 ", canary()),
                riff("_PMX", canary()));
        return concat(riff("RIFF", content), text("behind: " + CANARY));
    }

    static byte[] opus() {
        return concat(
                page(1, 2, concat(text("OpusHead"), new byte[11])),
                page(1, 0, concat(text("OpusTags"), comments())),
                page(1, 4, text(CONTENT)));
    }

    static byte[] vorbis() {
        return concat(
                page(1, 2, concat(text("\1vorbis"), new byte[23])),
                page(1, 0, concat(text("\3vorbis"), comments(), new byte[] {1})),
                page(1, 4, text(CONTENT)));
    }

    static byte[] flacInOgg() {
        return concat(
                page(
                        1,
                        2,
                        concat(new byte[] {0x7f}, text("FLAC"), new byte[] {1, 0, 0, 2}, text("fLaC"), new byte[38])),
                page(1, 0, flacBlock(4, comments())),
                page(1, 0, flacBlock(0x86, canary())),
                page(1, 4, text(CONTENT)));
    }

    static byte[] theoraAndVorbis() {
        return concat(
                page(1, 2, concat(new byte[] {(byte) 0x80}, text("theora"), new byte[35])),
                page(2, 2, concat(text("\1vorbis"), new byte[23])),
                page(1, 0, concat(new byte[] {(byte) 0x81}, text("theora"), comments())),
                page(2, 0, concat(text("\3vorbis"), comments(), new byte[] {1})),
                page(1, 0, text(CONTENT)));
    }

    static byte[] page(int stream, int flags, byte[] packet) {
        var pieces = new byte[packet.length / 255 + 1];
        Arrays.fill(pieces, (byte) 0xff);
        pieces[pieces.length - 1] = (byte) (packet.length % 255);
        var bytes = concat(
                text("OggS"),
                new byte[] {0, (byte) flags},
                new byte[8],
                little(stream, 4),
                new byte[8],
                new byte[] {(byte) pieces.length},
                pieces,
                packet);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(22, checksum(bytes));
        return bytes;
    }

    /** Of RFC 3533, by long division. */
    static int checksum(byte[] page) {
        var copy = page.clone();
        Arrays.fill(copy, 22, 26, (byte) 0);
        var rest = 0L;
        for (var one : Arrays.copyOf(copy, copy.length + 4))
            for (var bit = 7; bit >= 0; bit--) {
                rest = (rest << 1) | ((one >> bit) & 1);
                if ((rest & 1L << 32) != 0) rest ^= 0x104c11db7L;
            }
        return (int) rest;
    }

    /** A picture of one point with an artist, XMP, EXIF and a position; a smaller one behind tells again. */
    static byte[] tiff(ByteOrder order) {
        var bytes = ByteBuffer.allocate(512).order(order);
        bytes.put(text(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(200);
        bytes.put(16, canary()).put(40, canary()).put(64, canary()).put(90, text(CONTENT));
        directory(bytes, 120, 0, entry(0x0001, 2, 2, 'N' << 24), entry(0x0002, 7, CANARY.length(), 64));
        directory(bytes, 160, 0, entry(0x927c, 7, CANARY.length(), 40));
        directory(
                bytes,
                200,
                320,
                entry(0x0100, 3, 1, 1),
                entry(0x0111, 4, 1, 90),
                entry(0x013b, 2, CANARY.length(), 16),
                entry(0x014a, 4, 1, 400),
                entry(0x8769, 4, 1, 160),
                entry(0x8825, 4, 1, 120));
        directory(bytes, 320, 0, entry(0x02bc, 7, CANARY.length(), 40));
        directory(bytes, 400, 0, entry(0x010e, 2, CANARY.length(), 64));
        return bytes.array();
    }

    private static int[] entry(int tag, int type, int count, int value) {
        return new int[] {tag, type, count, value};
    }

    private static void directory(ByteBuffer bytes, int at, int next, int[]... entries) {
        bytes.position(at).putShort((short) entries.length);
        for (var entry : entries)
            bytes.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        bytes.putInt(next);
    }

    static byte[] several(byte[] one, int count) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < count; i++) bytes.writeBytes(one);
        return bytes.toByteArray();
    }
}
