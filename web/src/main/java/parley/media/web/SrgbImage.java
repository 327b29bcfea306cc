package parley.media.web;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/** Pixels in sRGB and nothing else: what is drawn here has lost whatever else came with it. */
final class SrgbImage {

    private static final int OPAQUE = 0xff;

    private SrgbImage() {}

    /** The picture upright, with transparency only where some of it is transparent. */
    static BufferedImage upright(BufferedImage stored, Orientation orientation) {
        var sideways = orientation.liesOnItsSide();
        var width = sideways ? stored.getHeight() : stored.getWidth();
        var height = sideways ? stored.getWidth() : stored.getHeight();
        var transform = orientation.upright(stored.getWidth(), stored.getHeight());
        if (isDrawing(stored) && transform.isIdentity()) return stored;
        if (!stored.getColorModel().hasAlpha()) return drawn(stored, transform, width, height, false);
        var drawn = drawn(stored, transform, width, height, true);
        return isOpaque(drawn) ? drawn(drawn, new AffineTransform(), width, height, false) : drawn;
    }

    /** Of few colours, in sRGB: drawn anew it would take up to 32 times the memory and look the same. */
    private static boolean isDrawing(BufferedImage stored) {
        return stored.getColorModel() instanceof IndexColorModel colours && !colours.hasAlpha();
    }

    /** One frame on an empty picture of the whole size. */
    static BufferedImage placed(BufferedImage frame, ImageStructure whole) {
        var first = whole.first();
        if (frame.getWidth() == whole.width() && frame.getHeight() == whole.height()) return frame;
        var transform = AffineTransform.getTranslateInstance(first.x(), first.y());
        return drawn(frame, transform, whole.width(), whole.height(), true);
    }

    /**
     * No wider and no higher than so, unless it is long: then its shorter side is at most half of that and its pixels are
     * no more than those of a square, so that a screenshot of a whole page can be read.
     */
    static BufferedImage fitted(BufferedImage image, int most) {
        var shorter = Math.min(image.getWidth(), image.getHeight());
        var longer = Math.max(image.getWidth(), image.getHeight());
        var ofLong = Math.min(most / 2.0 / shorter, most / Math.sqrt((double) shorter * longer));
        var scale = Math.max((double) most / longer, ofLong);
        if (scale >= 1) return image;
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return scaled(image, width, height);
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        var step = image;
        while (step.getWidth() >= 2 * width && step.getHeight() >= 2 * height)
            step = resized(step, Math.max(width, step.getWidth() / 2), Math.max(height, step.getHeight() / 2));
        return resized(step, width, height);
    }

    static BufferedImage cut(BufferedImage image, Rectangle part) {
        return image.getSubimage(part.x, part.y, part.width, part.height);
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) {
        if (image.getWidth() == width && image.getHeight() == height) return image;
        var transform = AffineTransform.getScaleInstance(
                (double) width / image.getWidth(), (double) height / image.getHeight());
        return drawn(image, transform, width, height, image.getColorModel().hasAlpha());
    }

    private static BufferedImage drawn(
            BufferedImage image, AffineTransform transform, int width, int height, boolean transparent) {
        var type = transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var target = new BufferedImage(width, height, type);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.drawImage(image, transform, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static boolean isOpaque(BufferedImage image) {
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == OPAQUE);
    }
}
