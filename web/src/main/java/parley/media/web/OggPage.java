package parley.media.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import parley.media.web.FileBytes.NotUnderstood;

/** A page of Ogg: up to 255 pieces of packets of one stream, with a checksum. */
record OggPage(long at, ByteBuffer bytes) {

    private static final int HEADER = 27;
    private static final int BEGINS_STREAM = 2;
    private static final int CHECKSUM = 22;
    private static final int POLYNOMIAL = 0x04c11db7;

    static OggPage read(FileBytes file, long at) throws IOException {
        if (!file.begins(at, "OggS")) throw new NotUnderstood("no page");
        var pieces = file.unsigned(at + HEADER - 1);
        var table = file.read(at + HEADER, pieces);
        var length = HEADER + pieces;
        while (table.hasRemaining()) length += Byte.toUnsignedInt(table.get());
        return new OggPage(at, file.read(at, length).order(ByteOrder.LITTLE_ENDIAN));
    }

    long end() {
        return at + bytes.limit();
    }

    boolean beginsStream() {
        return (bytes.get(5) & BEGINS_STREAM) != 0;
    }

    int stream() {
        return bytes.getInt(14);
    }

    int pieces() {
        return Byte.toUnsignedInt(bytes.get(HEADER - 1));
    }

    int pieceLength(int piece) {
        return Byte.toUnsignedInt(bytes.get(HEADER + piece));
    }

    int content() {
        return HEADER + pieces();
    }

    /** As it stands now. */
    Patch patch() {
        bytes.putInt(CHECKSUM, 0);
        var checksum = 0;
        for (var i = 0; i < bytes.limit(); i++) {
            checksum ^= bytes.get(i) << 24;
            for (var bit = 0; bit < 8; bit++) checksum = checksum < 0 ? (checksum << 1) ^ POLYNOMIAL : checksum << 1;
        }
        bytes.putInt(CHECKSUM, checksum);
        return new Patch(at, bytes.limit(), bytes);
    }
}
