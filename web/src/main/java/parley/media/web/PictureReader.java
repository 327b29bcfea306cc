package parley.media.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import parley.media.MediaRejection;
import parley.shared.web.RequestRejected;

/** Decodes one picture of a type that is known; whatever is wrong with it is a refusal and never a failure. */
final class PictureReader implements AutoCloseable {

    private final ImageInputStream content;
    private final ImageReader reader;
    private boolean damaged;

    private PictureReader(ImageInputStream content, ImageReader reader) {
        this.content = content;
        this.reader = reader;
    }

    static PictureReader open(Path file, String mimeType) throws IOException {
        var content = ImageIO.createImageInputStream(file.toFile());
        var reader = ImageIO.getImageReadersByMIMEType(mimeType).next();
        reader.setInput(content);
        var opened = new PictureReader(content, reader);
        reader.addIIOReadWarningListener((_, warning) -> opened.warned(warning));
        return opened;
    }

    int width() {
        return reading(() -> reader.getWidth(0));
    }

    int height() {
        return reading(() -> reader.getHeight(0));
    }

    int frames() {
        return reading(() -> reader.getNumImages(true));
    }

    BufferedImage frame(int index) {
        var image = reading(() -> reader.read(index));
        if (damaged) throw unreadable();
        return image;
    }

    ImageReader reader() {
        return reader;
    }

    /** Decoders fail on hostile input in every way there is. */
    static <T> T reading(Step<T> step) {
        try {
            return step.take();
        } catch (RequestRejected refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw unreadable();
        }
    }

    /** One step of decoding. */
    interface Step<T> {

        T take() throws IOException;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        content.close();
    }

    private void warned(String warning) {
        var words = warning.toLowerCase(Locale.ROOT);
        if (words.contains("premature") || words.contains("truncated") || words.contains("corrupt")) damaged = true;
    }

    private static RequestRejected unreadable() {
        return new RequestRejected(MediaRejection.PICTURE_UNREADABLE);
    }
}
