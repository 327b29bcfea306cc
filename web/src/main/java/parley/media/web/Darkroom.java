package parley.media.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import parley.media.MediaRejection;
import parley.media.MediaStore.Rendition;
import parley.media.Variant;
import parley.shared.web.RequestRejected;

/**
 * Decodes pictures and encodes them anew, upright and without metadata, in every size.
 *
 * <p>Size and number of frames are read from the header first. All that are being decoded at one time have together no
 * more pixels than one may have: memory is bounded, however many people send pictures at once.
 */
@Component
class Darkroom {

    static final int VIEW = 1_600;
    static final int THUMB = 320;
    private static final int PIXELS_PER_PERMIT = 1_000_000;

    private final MediaSettings settings;
    private final Semaphore megapixels;

    Darkroom(MediaSettings settings) {
        this.settings = settings;
        this.megapixels = new Semaphore(settings.megapixels(), true);
    }

    Developed develop(Path file, String mimeType, Path directory) throws IOException {
        if (Files.size(file) > settings.pictureLimit().toBytes())
            throw new RequestRejected(MediaRejection.PICTURE_TOO_LARGE);
        if (!Completeness.of(file, mimeType)) throw new RequestRejected(MediaRejection.PICTURE_UNREADABLE);
        try (var picture = PictureReader.open(file, mimeType)) {
            var pixels = (long) picture.width() * picture.height();
            if (pixels > settings.mostPixels()) throw new RequestRejected(MediaRejection.PICTURE_TOO_DETAILED);
            var frames = mimeType.equals("image/gif") ? picture.frames() : 1;
            if (frames > 1) Animation.requireShort(frames, pixels, settings);
            return within(pixels, () -> developed(picture, frames, file, mimeType, directory));
        }
    }

    /** Runs a step that holds so many pixels in memory. */
    <T> T within(long pixels, PictureReader.Step<T> step) throws IOException {
        var permits = Math.clamp(pixels / PIXELS_PER_PERMIT + 1, 1, settings.megapixels());
        megapixels.acquireUninterruptibly(permits);
        try {
            return step.take();
        } finally {
            megapixels.release(permits);
        }
    }

    private static Developed developed(PictureReader picture, int frames, Path file, String mimeType, Path directory)
            throws IOException {
        var image = Raster.upright(picture.frame(0), Orientation.of(file));
        var renditions = new ArrayList<Rendition>();
        renditions.add(
                frames > 1
                        ? Animation.copy(picture, frames, directory)
                        : PictureFiles.original(image, mimeType, directory));
        var view = Raster.fitted(image, VIEW);
        if (isLarger(image, VIEW) && frames == 1) renditions.add(PictureFiles.preview(view, Variant.VIEW, directory));
        var thumb = Raster.fitted(view, THUMB);
        if (isLarger(image, THUMB) || frames > 1) renditions.add(PictureFiles.preview(thumb, Variant.THUMB, directory));
        return new Developed(renditions, image.getWidth(), image.getHeight(), PictureFiles.blur(thumb));
    }

    private static boolean isLarger(BufferedImage image, int most) {
        return Math.max(image.getWidth(), image.getHeight()) > most;
    }
}
