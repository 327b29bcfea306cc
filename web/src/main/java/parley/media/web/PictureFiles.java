package parley.media.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import parley.media.Variant;
import parley.media.port.MediaStore.Rendition;

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
        ImageIO.write(SrgbImage.fitted(image, BLUR), "png", bytes);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** A picture that moves, block by block: nothing is lost of it but what it said beside. */
    static Rendition moving(ImageStructure structure, String type, Path directory) throws IOException {
        var file = directory.resolve(Variant.ORIGINAL.name());
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var block : structure.kept()) {
                var bytes = block.duplicate();
                while (bytes.hasRemaining()) out.write(bytes);
            }
        }
        return new Rendition(Variant.ORIGINAL, type.replace("image/png", "image/apng"), file);
    }

    private static Rendition write(BufferedImage image, Variant variant, boolean jpeg, float quality, Path directory)
            throws IOException {
        var format = jpeg ? "jpeg" : "png";
        var file = directory.resolve(variant.name());
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            var how = writer.getDefaultWriteParam();
            if (jpeg) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.addIIOWriteProgressListener(new AbortWhenInterrupted());
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Rendition(variant, "image/" + format, file);
    }
}
