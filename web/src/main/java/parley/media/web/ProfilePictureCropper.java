package parley.media.web;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.media.MediaRejection;
import parley.media.Variant;
import parley.media.port.MediaStore;
import parley.media.port.MediaStore.Kept;
import parley.platform.http.RequestRejected;
import parley.shared.Actor;

/**
 * Cuts a face or a cover out of a picture that its owner has uploaded, as a file of its own in three sizes. The address
 * that shows it is that of whoever uses it.
 */
@Component
public class ProfilePictureCropper {

    /** What is cut out, and how large its sizes are: {@code ORIGINAL}, {@code VIEW}, {@code THUMB}. */
    public enum Shape {
        /** A square of 512, 256 and 64 pixels. */
        AVATAR(1, 1, 512, 256, 64),
        /** Three times as wide as high, 1500, 900 and 300 pixels wide. */
        COVER(3, 1, 1_500, 900, 300);

        private final int across;
        private final int down;
        private final int original;
        private final int view;
        private final int thumb;

        Shape(int across, int down, int original, int view, int thumb) {
            this.across = across;
            this.down = down;
            this.original = original;
            this.view = view;
            this.thumb = thumb;
        }

        private int heightOf(int width) {
            return width * down / across;
        }
    }

    /** A part of the upright original, in its pixels; its height follows from the shape. */
    public record Crop(int x, int y, int width) {}

    private final MediaStore store;
    private final Decoding decoding;
    private final MediaIngestion ingestion;
    private final UploadFiles files;

    ProfilePictureCropper(MediaStore store, Decoding decoding, MediaIngestion ingestion, UploadFiles files) {
        this.store = store;
        this.decoding = decoding;
        this.ingestion = ingestion;
        this.files = files;
    }

    /**
     * Makes a file under a new id, which then waits to be used; the same again is harmless.
     *
     * @throws RequestRejected unless the picture is a picture of this person and the crop lies inside it
     */
    public MediaFile cut(Shape shape, MediaId media, MediaId picture, Crop crop, Actor by) throws IOException {
        var kept = store.find(picture, Variant.ORIGINAL);
        if (!kept.owner().equals(by.account())) throw new RequestRejected(MediaRejection.NO_SUCH_MEDIA);
        var workplace = files.workplace();
        try {
            var source = workplace.resolve("source");
            try (var bytes = Channels.newInputStream(kept.bytes().open())) {
                Files.copy(bytes, source);
            }
            var developed = developed(shape, source, kept, crop, workplace);
            var original = developed.renditions().getFirst().file();
            return ingestion.keep(media, by, "picture", MediaKind.PICTURE, original, developed);
        } finally {
            FileSystemUtils.deleteRecursively(workplace);
        }
    }

    private ProcessedImage developed(Shape shape, Path source, Kept kept, Crop crop, Path directory)
            throws IOException {
        var structure = ImageStructure.of(source, kept.mimeType());
        var part = new Rectangle(crop.x(), crop.y(), crop.width(), shape.heightOf(crop.width()));
        if (part.isEmpty() || !new Rectangle(structure.width(), structure.height()).contains(part))
            throw new RequestRejected(MediaRejection.CROP_OUTSIDE);
        return decoding.within(kept.owner(), structure.pixels(), () -> {
            var image = PictureReader.still(structure, source, kept.mimeType());
            return portrait(shape, SrgbImage.cut(image, part), kept.mimeType(), directory);
        });
    }

    private static ProcessedImage portrait(Shape shape, BufferedImage part, String mimeType, Path directory)
            throws IOException {
        var width = Math.min(part.getWidth(), shape.original);
        var original = SrgbImage.scaled(part, width, Math.max(1, shape.heightOf(width)));
        var view = SrgbImage.fitted(original, shape.view);
        var thumb = SrgbImage.fitted(view, shape.thumb);
        return new ProcessedImage(
                List.of(
                        PictureFiles.original(original, mimeType, directory),
                        PictureFiles.preview(view, Variant.VIEW, directory),
                        PictureFiles.preview(thumb, Variant.THUMB, directory)),
                original.getWidth(),
                original.getHeight(),
                PictureFiles.blur(thumb));
    }
}
