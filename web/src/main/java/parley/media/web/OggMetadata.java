package parley.media.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.media.web.FileBytes.NotUnderstood;

/**
 * Ogg: pages that carry packets of several streams. The second packet of each tells by whom and where; those of FLAC go on
 * with pictures and more.
 */
final class OggMetadata {

    private static final int FULL_PIECE = 255;
    private static final int FLAC_LAST = 0x80;

    /** A piece of a packet, in a page. */
    private record Piece(OggPage page, int from, int length) {}

    private static final class Stream {

        private final OggCodec codec;
        private final List<Piece> packet = new ArrayList<>();
        private int packets;
        private boolean done;

        private Stream(OggCodec codec) {
            this.codec = codec;
            this.done = !codec.hasComments();
        }
    }

    private final FileBytes file;
    private final Map<Integer, Stream> streams = new HashMap<>();
    private final Set<OggPage> changed = new LinkedHashSet<>();

    OggMetadata(FileBytes file) {
        this.file = file;
    }

    /** Whether there is something to look at among the streams that begin a file. */
    static boolean isSeen(FileBytes file) throws IOException {
        try {
            for (var page = OggPage.read(file, 0); page.beginsStream(); page = OggPage.read(file, page.end()))
                if (OggCodec.of(page.bytes().slice(page.content(), page.bytes().limit() - page.content()))
                        .map(OggCodec::isSeen)
                        .orElse(true)) return true;
            return false;
        } catch (NotUnderstood damaged) {
            return true;
        }
    }

    List<Patch> find() throws IOException {
        for (var at = 0L; at < file.size(); ) {
            var page = OggPage.read(file, at);
            if (page.beginsStream()) streams.put(page.stream(), new Stream(codec(page)));
            var stream = streams.get(page.stream());
            if (stream == null) throw new NotUnderstood("a page of no stream");
            if (!stream.done) take(page, stream);
            at = page.end();
        }
        var patches = new ArrayList<Patch>();
        for (var page : changed) patches.add(page.patch());
        return patches;
    }

    private static OggCodec codec(OggPage page) {
        return OggCodec.of(page.bytes().slice(page.content(), page.bytes().limit() - page.content()))
                .orElseThrow(() -> new NotUnderstood("a stream of another kind"));
    }

    private void take(OggPage page, Stream stream) {
        var from = page.content();
        for (var piece = 0; piece < page.pieces() && !stream.done; piece++) {
            var length = page.pieceLength(piece);
            stream.packet.add(new Piece(page, from, length));
            from += length;
            if (length == FULL_PIECE) continue;
            if (stream.packets++ > 0) ended(stream);
            stream.packet.clear();
        }
    }

    private void ended(Stream stream) {
        var before = bytes(stream.packet);
        if (before.length == 0) throw new NotUnderstood("an empty packet");
        put(stream.packets > 2 ? padding(before) : stream.codec.withoutComments(before), stream.packet);
        stream.done = stream.codec != OggCodec.FLAC || (before[0] & FLAC_LAST) != 0;
    }

    private static byte[] padding(byte[] block) {
        var empty = new byte[block.length];
        for (var i = 1; i < Math.min(4, block.length); i++) empty[i] = block[i];
        empty[0] = (byte) ((block[0] & FLAC_LAST) | FlacMetadata.PADDING);
        return empty;
    }

    private static byte[] bytes(List<Piece> packet) {
        var bytes = new ByteArrayOutputStream();
        for (var piece : packet) bytes.write(piece.page().bytes().array(), piece.from(), piece.length());
        return bytes.toByteArray();
    }

    private void put(byte[] packet, List<Piece> places) {
        var done = 0;
        for (var piece : places) {
            piece.page().bytes().put(piece.from(), packet, done, piece.length());
            done += piece.length();
            changed.add(piece.page());
        }
    }
}
