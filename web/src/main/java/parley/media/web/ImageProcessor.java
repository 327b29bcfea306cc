package parley.media.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import parley.media.MediaRejection;
import parley.media.Variant;
import parley.media.port.MediaStore.Rendition;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;
import parley.shared.Bound;

/**
 * Decodes pictures and encodes them anew, upright and without metadata, in every size. One that moves is copied block by
 * block, and only its first frame is decoded.
 *
 * <p>Sizes, frames and passes are read from the file before anything is decoded.
 */
@Component
class ImageProcessor {

    static final int VIEW = 1_600;
    static final int THUMB = 320;

    @Bound
    static final int MOST_FRAMES = 1_000;

    /** Of all frames together, in pixels for each that a still picture may have. */
    @Bound
    static final int FRAMES_PER_STILL = 4;

    /** Progressive JPEGs come in ten or so; each goes over all pixels. */
    @Bound
    static final int MOST_SCANS = 50;

    private final MediaSettings settings;
    private final Decoding decoding;

    ImageProcessor(MediaSettings settings, Decoding decoding) {
        this.settings = settings;
        this.decoding = decoding;
    }

    ProcessedImage develop(AccountId by, Path file, String mimeType, Path directory) throws IOException {
        if (Files.size(file) > settings.pictureLimit().toBytes())
            throw new RequestRejected(MediaRejection.PICTURE_TOO_LARGE);
        var structure = ImageStructure.of(file, mimeType);
        requireWithinBounds(structure);
        return decoding.within(by, structure.pixels(), () -> developed(structure, file, mimeType, directory));
    }

    private void requireWithinBounds(ImageStructure structure) {
        var pixels = structure.pixels();
        if (pixels > settings.mostPixels()) throw new RequestRejected(MediaRejection.PICTURE_TOO_DETAILED);
        if (structure.passes() > MOST_SCANS) throw new RequestRejected(MediaRejection.PICTURE_TOO_SLOW);
        if (structure.moves()
                && (structure.frames() > MOST_FRAMES
                        || structure.frames() * pixels > FRAMES_PER_STILL * settings.mostPixels()))
            throw new RequestRejected(MediaRejection.ANIMATION_TOO_LONG);
    }

    private static ProcessedImage developed(ImageStructure structure, Path file, String mimeType, Path directory)
            throws IOException {
        var moves = structure.moves();
        var renditions = new ArrayList<Rendition>();
        if (moves) renditions.add(PictureFiles.moving(structure, mimeType, directory));
        var image = PictureReader.still(structure, moves ? renditions.getFirst().file() : file, mimeType);
        if (!moves) renditions.add(PictureFiles.original(image, mimeType, directory));
        var view = SrgbImage.fitted(image, VIEW);
        if (moves || isSmaller(view, image)) renditions.add(PictureFiles.preview(view, Variant.VIEW, directory));
        var thumb = SrgbImage.fitted(view, THUMB);
        if (isSmaller(thumb, view)) renditions.add(PictureFiles.preview(thumb, Variant.THUMB, directory));
        return new ProcessedImage(renditions, image.getWidth(), image.getHeight(), PictureFiles.blur(thumb));
    }

    private static boolean isSmaller(BufferedImage one, BufferedImage other) {
        return one.getWidth() < other.getWidth() || one.getHeight() < other.getHeight();
    }
}
