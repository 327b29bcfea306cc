package parley.media.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import parley.media.MediaStore.Rendition;
import parley.media.Variant;

/** Writes pictures as files of their own, without any metadata. */
final class PictureFiles {

    private static final float FINE = 0.92f;
    private static final float GOOD = 0.85f;

    private static final int BLUR = 12;

    private PictureFiles() {}

    /** In the form the picture came in, if it can be written; otherwise in the one that loses nothing to be seen. */
    static Rendition original(BufferedImage image, String type, Path directory) throws IOException {
        var opaque = !image.getColorModel().hasAlpha();
        var jpeg = opaque && (type.equals("image/jpeg") || type.equals("image/webp"));
        return write(image, Variant.ORIGINAL, jpeg, FINE, directory);
    }

    static Rendition preview(BufferedImage image, Variant variant, Path directory) throws IOException {
        return write(image, variant, !image.getColorModel().hasAlpha(), GOOD, directory);
    }

    /** A few pixels to fill the place of the picture with until it is there. */
    static String blur(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(Raster.fitted(image, BLUR), "png", bytes);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static Rendition write(BufferedImage image, Variant variant, boolean jpeg, float quality, Path directory)
            throws IOException {
        var file = directory.resolve(variant.name());
        if (jpeg) writeJpeg(image, quality, file);
        else ImageIO.write(image, "png", file.toFile());
        return new Rendition(variant, jpeg ? "image/jpeg" : "image/png", file);
    }

    private static void writeJpeg(BufferedImage image, float quality, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
