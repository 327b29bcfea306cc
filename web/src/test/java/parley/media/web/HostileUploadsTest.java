package parley.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static parley.media.MediaRejection.*;
import static parley.media.web.Samples.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import parley.media.MediaKind;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;

/** What hostile uploads get; docs/media.md has the same table. */
class HostileUploadsTest {

    static final MediaSettings SETTINGS = new MediaSettings(
            DataSize.ofMegabytes(2),
            DataSize.ofMegabytes(50),
            4,
            6,
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(6),
            20,
            Duration.ofHours(24));

    static final AccountId ANA = new AccountId("ana");

    @TempDir
    Path directory;

    final MediaInspector inspector = new MediaInspector(new ImageProcessor(SETTINGS, new Decoding(SETTINGS)));

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void each_gets_what_the_table_says(String tried, byte[] content, Object expected) throws IOException {
        assertThat(outcome(content)).as(tried).isEqualTo(expected);
    }

    static Stream<Arguments> each_gets_what_the_table_says() {
        return Stream.of(
                arguments(
                        "a PNG of 3 kB that claims 60,000 × 60,000 pixels",
                        pngClaiming(60_000, 60_000),
                        PICTURE_TOO_DETAILED),
                arguments(
                        "a PNG that claims more pixels than a number holds",
                        pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        PICTURE_TOO_DETAILED),
                arguments("a PNG that claims more lines than it has", pngClaiming(900, 900), PICTURE_UNREADABLE),
                arguments("a GIF of 80 large frames", animatedGif(500, 500, 80), ANIMATION_TOO_LONG),
                arguments("half a JPEG", half(jpeg(400, 300)), PICTURE_UNREADABLE),
                arguments(
                        "half a JPEG that holds a whole one as its thumbnail",
                        half(jpegFromACamera(400, 300)),
                        PICTURE_UNREADABLE),
                arguments("half a PNG", half(png(400, 300)), PICTURE_UNREADABLE),
                arguments("half a GIF", half(animatedGif(200, 200, 4)), PICTURE_UNREADABLE),
                arguments("half a WebP", half(webp()), PICTURE_UNREADABLE),
                arguments(
                        "the first bytes of a JPEG and then noise",
                        concat(half(half(half(jpeg(40, 30)))), new byte[500]),
                        PICTURE_UNREADABLE),
                arguments(
                        "a GIF that is a Java archive too (GIFAR)",
                        concat(animatedGif(20, 20, 1), zip("A.class", "x")),
                        MIXED_CONTENT),
                arguments("a JPEG that is a ZIP archive too", concat(jpeg(40, 30), zip("a.txt", "x")), MIXED_CONTENT),
                arguments(
                        "a PNG with a page behind it",
                        concat(png(40, 30), text("<html><script>alert(1)</script>")),
                        MIXED_CONTENT),
                arguments(
                        "a JPEG with a script in upper case behind it",
                        concat(jpeg(40, 30), text("<SCRIPT>alert(1)</SCRIPT>")),
                        MIXED_CONTENT),
                arguments(
                        "a GIF with a PDF behind it", concat(animatedGif(20, 20, 1), text("%PDF-1.7")), MIXED_CONTENT),
                arguments(
                        "a PNG with PHP behind it",
                        concat(png(40, 30), text("<?php system($_GET['c']);")),
                        MIXED_CONTENT),
                arguments(
                        "a picture with 100 harmless bytes behind it",
                        concat(jpeg(40, 30), new byte[100]),
                        MediaKind.PICTURE),
                arguments(
                        "an SVG with a script",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                        MediaKind.FILE),
                arguments("a page", text("<!doctype html><html><script>alert(1)</script></html>"), MediaKind.FILE),
                arguments(
                        "a page that begins like a GIF", text("GIF89a<html><script>alert(1)</script>"), MIXED_CONTENT),
                arguments(
                        "JavaScript that begins like a GIF",
                        text("GIF89a/*" + "x".repeat(50) + "*/=1;alert(1)"),
                        PICTURE_UNREADABLE),
                arguments(
                        "an XML with an entity that grows without end",
                        text("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>"),
                        MediaKind.FILE),
                arguments("an archive", zip("a.txt", "x"), MediaKind.FILE),
                arguments("a program", concat(text("MZ"), new byte[200]), MediaKind.FILE),
                arguments("a single byte", new byte[] {1}, MediaKind.FILE));
    }

    private Object outcome(byte[] content) throws IOException {
        var file = Files.write(directory.resolve("upload"), content);
        try {
            var found = inspector.of(ANA, file, Files.createDirectories(directory.resolve("work")));
            if (found.kind() == MediaKind.FILE)
                assertThat(found.developed().renditions().getFirst().mimeType()).isEqualTo("application/octet-stream");
            return found.kind();
        } catch (RequestRejected refused) {
            return refused.reason();
        }
    }
}
