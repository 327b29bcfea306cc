package parley.media.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a stream of Ogg is, by its first packet, and how it says who made it, in its second. */
enum OggCodec {
    VORBIS("\1vorbis", 7, false),
    OPUS("OpusHead", 8, false),
    SPEEX("Speex   ", 0, false),
    FLAC("\177FLAC", 4, false),
    THEORA("\200theora", 7, true),
    /** An index of the others. */
    SKELETON("fishead\0", -1, false);

    private final String sign;
    private final int beforeComments;
    private final boolean seen;

    OggCodec(String sign, int beforeComments, boolean seen) {
        this.sign = sign;
        this.beforeComments = beforeComments;
        this.seen = seen;
    }

    static Optional<OggCodec> of(ByteBuffer packet) {
        return Arrays.stream(values())
                .filter(codec -> packet.remaining() >= codec.sign.length()
                        && text(packet, codec.sign.length()).equals(codec.sign))
                .findFirst();
    }

    /** Whether it is something to look at. */
    boolean isSeen() {
        return seen;
    }

    boolean hasComments() {
        return beforeComments >= 0;
    }

    /** Says only what program wrote it, in as many bytes as before. Vorbis marks the end by a bit. */
    byte[] withoutComments(byte[] packet) {
        var kept = Arrays.copyOf(packet, beforeComments + 4 + vendor(packet));
        var emptied = Arrays.copyOf(kept, packet.length);
        if (this == VORBIS) emptied[kept.length + 4] = 1;
        return emptied;
    }

    private int vendor(byte[] packet) {
        var length = Integer.reverseBytes(ByteBuffer.wrap(packet).getInt(beforeComments));
        if (length < 0 || length > packet.length - beforeComments - 8) throw new FileBytes.NotUnderstood("comments");
        return length;
    }

    private static String text(ByteBuffer packet, int length) {
        var text = new byte[length];
        packet.get(packet.position(), text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
