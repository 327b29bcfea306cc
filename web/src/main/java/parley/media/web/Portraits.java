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
import parley.account.Actor;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.media.MediaRejection;
import parley.media.MediaStore;
import parley.media.Variant;
import parley.shared.web.RequestRejected;

/**
 * Cuts a face or a cover out of a picture that its owner has uploaded, as a file of its own in three sizes. The address
 * that shows it is that of whoever uses it.
 */
@Component
public class Portraits {

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
    private final Darkroom darkroom;
    private final Intake intake;
    private final UploadFiles files;

    Portraits(MediaStore store, Darkroom darkroom, Intake intake, UploadFiles files) {
        this.store = store;
        this.darkroom = darkroom;
        this.intake = intake;
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
        if (!kept.mimeType().startsWith("image/")) throw new RequestRejected(MediaRejection.PICTURE_EXPECTED);
        var workplace = files.workplace();
        try {
            var source = workplace.resolve("source");
            try (var bytes = Channels.newInputStream(kept.bytes().open())) {
                Files.copy(bytes, source);
            }
            var developed = developed(shape, source, kept.mimeType(), crop, workplace);
            var original = developed.renditions().getFirst().file();
            return intake.keep(media, by, "picture", MediaKind.PICTURE, original, developed);
        } finally {
            FileSystemUtils.deleteRecursively(workplace);
        }
    }

    private Developed developed(Shape shape, Path source, String mimeType, Crop crop, Path directory)
            throws IOException {
        try (var picture = PictureReader.open(source, mimeType)) {
            var part = new Rectangle(crop.x(), crop.y(), crop.width(), shape.heightOf(crop.width()));
            if (part.isEmpty() || !new Rectangle(picture.width(), picture.height()).contains(part))
                throw new RequestRejected(MediaRejection.CROP_OUTSIDE);
            return darkroom.within((long) picture.width() * picture.height(), () -> {
                var image = Raster.upright(picture.frame(0), Orientation.UPRIGHT);
                return portrait(shape, Raster.cut(image, part), mimeType, directory);
            });
        }
    }

    private static Developed portrait(Shape shape, BufferedImage part, String mimeType, Path directory)
            throws IOException {
        var width = Math.min(part.getWidth(), shape.original);
        var original = Raster.scaled(part, width, Math.max(1, shape.heightOf(width)));
        var view = Raster.fitted(original, shape.view);
        var thumb = Raster.fitted(view, shape.thumb);
        return new Developed(
                List.of(
                        PictureFiles.original(original, mimeType, directory),
                        PictureFiles.preview(view, Variant.VIEW, directory),
                        PictureFiles.preview(thumb, Variant.THUMB, directory)),
                original.getWidth(),
                original.getHeight(),
                PictureFiles.blur(thumb));
    }
}
