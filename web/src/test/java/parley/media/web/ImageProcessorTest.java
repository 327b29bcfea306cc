package parley.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static parley.media.web.HostileSamples.*;
import static parley.media.web.Samples.*;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.media.MediaKind;
import parley.media.Variant;
import parley.media.port.MediaStore.Rendition;

class ImageProcessorTest {

    @TempDir
    Path directory;

    final MediaInspector inspector = new MediaInspector(
            new ImageProcessor(HostileUploadsTest.SETTINGS, new Decoding(HostileUploadsTest.SETTINGS)));

    @Test
    void a_large_photo_is_kept_in_three_sizes() throws IOException {
        var developed = develop(jpeg(2_000, 1_000));
        assertThat(developed.renditions())
                .extracting(Rendition::variant)
                .containsExactly(Variant.ORIGINAL, Variant.VIEW, Variant.THUMB);
        assertThat(sizes(developed)).containsExactly("2000x1000", "1600x800", "320x160");
        assertThat(developed.renditions()).extracting(Rendition::mimeType).containsOnly("image/jpeg");
    }

    @Test
    void a_small_picture_is_its_own_view_and_thumb() throws IOException {
        assertThat(sizes(develop(png(64, 48)))).containsExactly("64x48");
    }

    @Test
    void a_photo_taken_sideways_stands_upright_and_forgets_where_it_was_taken() throws IOException {
        var photo = jpegFromACamera(900, 600);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1))
                .contains("Exif")
                .contains("GPS-SECRET-PLACE");
        var developed = develop(photo);
        assertThat(developed.width()).isEqualTo(600);
        assertThat(developed.height()).isEqualTo(900);
        assertThat(sizes(developed)).containsExactly("600x900", "213x320");
        for (var rendition : developed.renditions())
            assertThat(Files.readString(rendition.file(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("GPS-SECRET-PLACE");
    }

    @Test
    void each_of_the_eight_orientations_ends_with_the_first_pixel_where_it_belongs() {
        var corners = new int[][] {{0, 0}, {29, 0}, {29, 19}, {0, 19}, {0, 0}, {19, 0}, {19, 29}, {0, 29}};
        for (var value = 1; value <= 8; value++) {
            var image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, 0xff0000);
            var upright = SrgbImage.upright(image, new Orientation(value));
            assertThat(upright.getWidth()).isEqualTo(value < 5 ? 30 : 20);
            var corner = corners[value - 1];
            assertThat(upright.getRGB(corner[0], corner[1]) & 0xffffff)
                    .as("orientation %d", value)
                    .isEqualTo(0xff0000);
        }
    }

    @Test
    void what_is_transparent_stays_so() throws IOException {
        var developed = develop(transparentPng(700, 700));
        assertThat(developed.renditions()).extracting(Rendition::mimeType).containsOnly("image/png");
        var thumb = ImageIO.read(developed.renditions().getLast().file().toFile());
        assertThat(thumb.getRGB(300, 300) >>> 24).isZero();
    }

    @Test
    void an_animation_keeps_moving_and_loses_its_comments() throws IOException {
        var developed = develop(animatedGif(400, 300, 5));
        var original = developed.renditions().getFirst();
        assertThat(original.mimeType()).isEqualTo("image/gif");
        assertThat(Files.readString(original.file(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS-SECRET-PLACE");
        var reader = ImageIO.getImageReadersByMIMEType("image/gif").next();
        try (var content = ImageIO.createImageInputStream(original.file().toFile())) {
            reader.setInput(content);
            assertThat(reader.getNumImages(true)).isEqualTo(5);
            assertThat(reader.getImageMetadata(3).getAsTree("javax_imageio_gif_image_1.0"))
                    .extracting(tree -> ((IIOMetadataNode) ((IIOMetadataNode) tree)
                                    .getElementsByTagName("GraphicControlExtension")
                                    .item(0))
                            .getAttribute("delayTime"))
                    .isEqualTo("7");
        } finally {
            reader.dispose();
        }
        assertThat(developed.renditions()).extracting(Rendition::variant).contains(Variant.THUMB);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_moves_keeps_moving_and_tells_nothing_else(String type, byte[] content) throws IOException {
        assertThat(latin(content)).contains("GPS-SECRET-PLACE");
        var developed = develop(content);
        var original = developed.renditions().getFirst();
        assertThat(original.mimeType()).isEqualTo(type);
        var kept = ImageStructure.of(original.file(), type);
        assertThat(kept.frames()).isEqualTo(5);
        assertThat(developed.renditions()).extracting(Rendition::variant).contains(Variant.VIEW);
        for (var rendition : developed.renditions())
            assertThat(latin(Files.readAllBytes(rendition.file())))
                    .doesNotContain("GPS-SECRET-PLACE")
                    .doesNotContain("EXIF")
                    .doesNotContain("eXIf");
    }

    static Stream<Arguments> what_moves_keeps_moving_and_tells_nothing_else() {
        var place = text("GPS-SECRET-PLACE");
        return Stream.of(
                arguments("image/gif", animatedGif(400, 300, 5)),
                arguments(
                        "image/apng",
                        animatedPng(
                                400,
                                300,
                                5,
                                chunk("tEXt", text("Author\0"), place),
                                chunk("eXIf", place),
                                chunk("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0"), place),
                                chunk("prIv", place))),
                arguments(
                        "image/webp",
                        animatedWebp(400, 300, 5, riff("EXIF", place), riff("XMP ", place), riff("ICCP", place))));
    }

    @Test
    void a_long_screenshot_can_be_read_in_its_view() throws IOException {
        var view = develop(png(300, 12_000)).renditions().get(1);
        assertThat(view.variant()).isEqualTo(Variant.VIEW);
        assertThat(ImageIO.read(view.file().toFile()).getWidth()).isGreaterThan(250);
    }

    @Test
    void a_webp_is_read_and_kept_as_what_every_browser_shows() throws IOException {
        assertThat(develop(webp()).renditions().getFirst().mimeType()).isIn("image/jpeg", "image/png");
    }

    @Test
    void the_blur_is_a_picture_of_a_few_hundred_bytes() throws IOException {
        assertThat(develop(jpeg(800, 600)).blur())
                .startsWith("data:image/png;base64,")
                .hasSizeLessThan(1_000);
    }

    private ProcessedImage develop(byte[] content) throws IOException {
        var file = Files.write(directory.resolve("upload"), content);
        var found = inspector.of(HostileUploadsTest.ANA, file, directory);
        assertThat(found.kind()).isEqualTo(MediaKind.PICTURE);
        return found.developed();
    }

    private static List<String> sizes(ProcessedImage developed) throws IOException {
        var sizes = new ArrayList<String>();
        for (var rendition : developed.renditions()) {
            var image = ImageIO.read(rendition.file().toFile());
            sizes.add(image.getWidth() + "x" + image.getHeight());
        }
        return sizes;
    }
}
