package parley.media.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import parley.media.MediaRejection;
import parley.platform.http.RequestRejected;

/**
 * Decodes one picture of a type that is known; whatever is wrong with it is a refusal and never a failure. What else the
 * file says, which may unpack to any length, is not read.
 */
final class PictureReader {

    private final ImageStructure structure;
    private final ImageReader reader;
    private boolean damaged;

    private PictureReader(ImageStructure structure, ImageReader reader) {
        this.structure = structure;
        this.reader = reader;
    }

    /** The picture upright; of one that moves the first frame, in its place. */
    static BufferedImage still(ImageStructure structure, Path file, String mimeType) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(mimeType.replace("apng", "png"))
                .next();
        try (var content = new WatchedImageStream(file)) {
            reader.setInput(content, false, true);
            var frame = new PictureReader(structure, reader).frame();
            return SrgbImage.upright(
                    structure.moves() ? SrgbImage.placed(frame, structure) : frame, structure.orientation());
        } finally {
            reader.dispose();
        }
    }

    /** Decoders fail on hostile input in every way there is, and some at the end of their stack or heap. */
    private BufferedImage frame() {
        reader.addIIOReadWarningListener((_, warning) -> warned(warning));
        reader.addIIOReadProgressListener(new AbortWhenInterrupted());
        try {
            if ((long) reader.getWidth(0) * reader.getHeight(0) > structure.pixels()) throw ImageStructure.unreadable();
            var image = reader.read(0);
            if (damaged || Thread.currentThread().isInterrupted()) throw ImageStructure.unreadable();
            return image;
        } catch (RequestRejected refused) {
            throw refused;
        } catch (OutOfMemoryError tooLarge) {
            throw new RequestRejected(MediaRejection.PICTURE_TOO_DETAILED);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
            throw ImageStructure.unreadable();
        }
    }

    private void warned(String warning) {
        var words = warning.toLowerCase(Locale.ROOT);
        if (words.contains("premature") || words.contains("truncated") || words.contains("corrupt")) damaged = true;
    }
}
