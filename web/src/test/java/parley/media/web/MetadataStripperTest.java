package parley.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static parley.media.web.ContainerSamples.*;
import static parley.media.web.HostileSamples.*;
import static parley.media.web.Samples.*;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.media.MediaKind;
import parley.media.port.MediaStore.Rendition;

/** Files of each kind that carry a secret in every place where they can: it is gone, and they play on. */
class MetadataStripperTest {

    @TempDir
    Path directory;

    final MediaInspector inspector = new MediaInspector(
            new ImageProcessor(HostileUploadsTest.SETTINGS, new Decoding(HostileUploadsTest.SETTINGS)));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_shown_or_is_a_photo_tells_nothing(String what, byte[] content, MediaKind kind, String type)
            throws IOException {
        assertThat(latin(content)).contains(CANARY).contains(CONTENT);
        var cleaned = examined(content, kind, type);
        assertThat(latin(cleaned)).doesNotContain(CANARY).contains(CONTENT);
        assertThat(cleaned).as("so that positions stay true").hasSameSizeAs(content);
        assertThat(latin(cleaned).indexOf(CONTENT)).isEqualTo(latin(content).indexOf(CONTENT));
        assertThat(examined(cleaned, kind, type)).as("again changes nothing").isEqualTo(cleaned);
    }

    static Stream<Arguments> what_is_shown_or_is_a_photo_tells_nothing() {
        return Stream.of(
                arguments("an MP4 of a phone", film("isom", "meta"), MediaKind.VIDEO, "video/mp4"),
                arguments("an MP4 of a camera with GPS", film("mp42", "gps "), MediaKind.VIDEO, "video/mp4"),
                arguments("a film of QuickTime", film("qt  ", "camm"), MediaKind.VIDEO, "video/quicktime"),
                arguments("a 3GP", film("3gp4", "meta"), MediaKind.VIDEO, "video/3gpp"),
                arguments("an M4A", film("M4A ", "meta"), MediaKind.AUDIO, "audio/mp4"),
                arguments("a HEIC", heic("heic"), MediaKind.FILE, "image/heic"),
                arguments("an AVIF", heic("avif"), MediaKind.FILE, "image/avif"),
                arguments("a WebM", webm(false), MediaKind.VIDEO, "video/webm"),
                arguments("a WebM as a browser films it", webm(true), MediaKind.VIDEO, "video/webm"),
                arguments("an MP3 with four tags", mp3(), MediaKind.AUDIO, "audio/mpeg"),
                arguments("a FLAC", flac(), MediaKind.AUDIO, "audio/flac"),
                arguments("a WAV", wav(), MediaKind.AUDIO, "audio/wav"),
                arguments("Opus in Ogg", opus(), MediaKind.AUDIO, "audio/ogg"),
                arguments("Vorbis in Ogg", vorbis(), MediaKind.AUDIO, "audio/ogg"),
                arguments("FLAC in Ogg", flacInOgg(), MediaKind.AUDIO, "audio/ogg"),
                arguments("Theora in Ogg", theoraAndVorbis(), MediaKind.VIDEO, "video/ogg"),
                arguments("a TIFF, little end first", tiff(ByteOrder.LITTLE_ENDIAN), MediaKind.FILE, "image/tiff"),
                arguments("a TIFF, big end first", tiff(ByteOrder.BIG_ENDIAN), MediaKind.FILE, "image/tiff"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_can_not_be_cleaned_is_a_file_and_stays_as_it_came(String what, byte[] content) throws IOException {
        assertThat(examined(content, MediaKind.FILE, "application/octet-stream"))
                .isEqualTo(content);
    }

    static Stream<Arguments> what_can_not_be_cleaned_is_a_file_and_stays_as_it_came() {
        return Stream.of(
                arguments(
                        "a film whose index is packed",
                        concat(box("ftyp", text("isom"), number(0)), box("moov", box("cmov", canary())), box("mdat"))),
                arguments(
                        "a film of 300,000 boxes",
                        concat(box("ftyp", text("isom"), number(0)), box("moov"), several(box("free"), 300_000))),
                arguments("half a film", Arrays.copyOf(film("isom", "meta"), 300)),
                arguments("half a WebM", half(webm(false))),
                arguments("a WAV of a broken chunk", concat(text("RIFF"), number(0), text("WAVELIST"), number(-1))),
                arguments("an Ogg of another codec", page(1, 2, text("a codec that nobody knows"))),
                arguments("half an Opus", Arrays.copyOf(opus(), 60)),
                arguments(
                        "an MP3 whose tag is longer than it",
                        concat(text("ID3\3\0\0"), new byte[] {0, 0, 127, 127}, new byte[200])),
                arguments("a TIFF in a circle", concat(text("II*\0"), little(8, 4), little(0, 2), little(8, 4))),
                arguments("a document", concat(text("%PDF-1.7\n/Author "), canary())),
                arguments("an office document", zip("docProps/core.xml", CANARY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void the_checksums_of_ogg_fit_what_stands_there_now(String what, byte[] content) throws IOException {
        var cleaned = examined(content, MediaKind.AUDIO, "audio/ogg");
        for (var at = 0; at < cleaned.length; ) {
            var next = latin(cleaned).indexOf("OggS", at + 4);
            var page = Arrays.copyOfRange(cleaned, at, next < 0 ? cleaned.length : next);
            assertThat(Arrays.copyOfRange(page, 22, 26)).isEqualTo(little(checksum(page), 4));
            at += page.length;
        }
    }

    static Stream<Arguments> the_checksums_of_ogg_fit_what_stands_there_now() {
        return Stream.of(arguments("Opus", opus()), arguments("Vorbis", vorbis()), arguments("FLAC", flacInOgg()));
    }

    private byte[] examined(byte[] content, MediaKind kind, String type) throws IOException {
        var file = Files.write(directory.resolve("upload"), content);
        var found = inspector.of(HostileUploadsTest.ANA, file, directory);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.developed().renditions())
                .extracting(Rendition::mimeType)
                .containsExactly(type);
        return Files.readAllBytes(found.developed().renditions().getFirst().file());
    }
}
