package parley.media.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import parley.media.MediaRejection;
import parley.media.MediaStore.Rendition;
import parley.media.Variant;
import parley.shared.web.RequestRejected;

/** A GIF that moves keeps moving: each frame is decoded and encoded anew, with its timing and nothing else. */
final class Animation {

    private static final int MOST_FRAMES = 1_000;

    /** Of all frames together, in megapixels for each that a still picture may have. */
    private static final int PIXELS_PER_STILL = 4;

    private static final String LOOPING = "NETSCAPE";

    private Animation() {}

    static void requireShort(int frames, long pixels, MediaSettings settings) {
        if (frames > MOST_FRAMES || frames * pixels > PIXELS_PER_STILL * settings.mostPixels())
            throw new RequestRejected(MediaRejection.ANIMATION_TOO_LONG);
    }

    static Rendition copy(PictureReader picture, int frames, Path directory) throws IOException {
        var file = directory.resolve(Variant.ORIGINAL.name());
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(screen(picture, writer));
            for (var i = 0; i < frames; i++) writer.writeToSequence(frame(picture, writer, i), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return new Rendition(Variant.ORIGINAL, "image/gif", file);
    }

    private static IIOMetadata screen(PictureReader picture, ImageWriter writer) {
        return PictureReader.reading(() -> {
            var screen = writer.getDefaultStreamMetadata(null);
            return copied(picture.reader().getStreamMetadata(), screen);
        });
    }

    private static IIOImage frame(PictureReader picture, ImageWriter writer, int index) {
        var image = picture.frame(index);
        return PictureReader.reading(() -> {
            var frame = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            return new IIOImage(image, null, copied(picture.reader().getImageMetadata(index), frame));
        });
    }

    private static IIOMetadata copied(IIOMetadata from, IIOMetadata to) throws IOException {
        var format = from.getNativeMetadataFormatName();
        var tree = from.getAsTree(format);
        for (var name : List.of("CommentExtensions", "PlainTextExtension")) remove(tree, name);
        keepOnlyLooping(tree);
        to.setFromTree(format, tree);
        return to;
    }

    private static void keepOnlyLooping(Node tree) {
        var applications = child(tree, "ApplicationExtensions");
        if (applications == null) return;
        for (var node = applications.getFirstChild(); node != null; ) {
            var next = node.getNextSibling();
            if (!(node instanceof IIOMetadataNode extension)
                    || !extension.getAttribute("applicationID").equals(LOOPING)) applications.removeChild(node);
            node = next;
        }
        if (applications.getFirstChild() == null) tree.removeChild(applications);
    }

    private static void remove(Node tree, String name) {
        var node = child(tree, name);
        if (node != null) tree.removeChild(node);
    }

    private static @Nullable Node child(Node tree, String name) {
        for (var node = tree.getFirstChild(); node != null; node = node.getNextSibling())
            if (node.getNodeName().equals(name)) return node;
        return null;
    }
}
