package parley.media.web;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import parley.media.MediaKind;
import parley.media.MediaRejection;
import parley.platform.http.RequestRejected;
import parley.shared.Bound;

/**
 * Refuses what is a picture, a video or a sound and at the same time something that others would run: an archive, a page,
 * a document. Pictures lose such a second nature by being encoded anew, yet whoever sends one should know.
 */
final class MixedContent {

    /** Long enough that compressed pixels hold none of them by chance. */
    private static final List<String> SIGNS =
            List.of("<script", "<!doctype", "<html>", "<html ", "<iframe", "<?php ", "%pdf-1.", "%pdf-2.");

    @Bound
    private static final int LONGEST_SIGN = 10;

    private static final int PIECE = 1 << 20;

    /** A ZIP archive, and thereby a Java program, is read from its end: this and a comment are the last of it. */
    private static final int END_OF_ZIP = 0x504b0506;

    private static final int ZIP_TRAILER = 22;

    @Bound
    private static final int LONGEST_COMMENT = 0xffff;

    private MixedContent() {}

    static void refuse(Path file, MediaKind kind) throws IOException {
        if (kind == MediaKind.FILE) return;
        if (endsAsArchive(file) || (kind == MediaKind.PICTURE && holdsMarkup(file)))
            throw new RequestRejected(MediaRejection.MIXED_CONTENT);
    }

    private static boolean endsAsArchive(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            var length = (int) Math.min(content.length(), ZIP_TRAILER + LONGEST_COMMENT);
            var tail = new byte[length];
            content.seek(content.length() - length);
            content.readFully(tail);
            var bytes = ByteBuffer.wrap(tail);
            for (var at = length - ZIP_TRAILER; at >= 0; at--)
                if (bytes.getInt(at) == END_OF_ZIP && fits(bytes, at)) return true;
            return false;
        }
    }

    /** The comment ends where the file does, give or take what was appended to hide it. */
    private static boolean fits(ByteBuffer tail, int at) {
        var comment = Short.toUnsignedInt(Short.reverseBytes(tail.getShort(at + ZIP_TRAILER - 2)));
        return at + ZIP_TRAILER + comment <= tail.capacity();
    }

    private static boolean holdsMarkup(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var carried = "";
            var piece = content.readNBytes(PIECE);
            while (piece.length > 0) {
                var text = carried + new String(piece, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (SIGNS.stream().anyMatch(text::contains)) return true;
                carried = text.substring(Math.max(0, text.length() - LONGEST_SIGN));
                piece = content.readNBytes(PIECE);
            }
            return false;
        }
    }
}
