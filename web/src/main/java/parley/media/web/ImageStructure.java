package parley.media.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import parley.media.MediaRejection;
import parley.platform.http.RequestRejected;

/**
 * What the file of a picture says of itself, found by walking over its blocks: nothing is decoded or unpacked, so it costs
 * no more than the file is long.
 *
 * @param width of the whole picture, as {@code height}; frames may be smaller
 * @param frames more than one for a picture that moves
 * @param passes how often a decoder goes over all of the pixels
 * @param first where the first frame lies
 * @param kept the blocks that are needed to show a picture that moves, and none that tells anything else
 */
record ImageStructure(
        int width, int height, int frames, int passes, Orientation orientation, Position first, List<ByteBuffer> kept) {

    /** From the upper left corner of the whole picture. */
    record Position(int x, int y) {

        static final Position CORNER = new Position(0, 0);
    }

    static ImageStructure still(int width, int height, int passes, Orientation orientation) {
        return new ImageStructure(width, height, 1, passes, orientation, Position.CORNER, List.of());
    }

    static ImageStructure of(Path file, String mimeType) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return switch (mimeType) {
                case "image/jpeg" -> JpegStructure.of(bytes);
                case "image/png", "image/apng" -> PngStructure.of(bytes);
                case "image/gif" -> GifStructure.of(bytes);
                case "image/webp" -> WebpStructure.of(bytes);
                default -> throw new RequestRejected(MediaRejection.PICTURE_EXPECTED);
            };
        } catch (IndexOutOfBoundsException | ArithmeticException truncated) {
            throw unreadable();
        }
    }

    boolean moves() {
        return frames > 1;
    }

    long pixels() {
        return (long) width * height;
    }

    static RequestRejected unreadable() {
        return new RequestRejected(MediaRejection.PICTURE_UNREADABLE);
    }
}
