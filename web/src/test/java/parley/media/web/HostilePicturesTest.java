package parley.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static parley.media.MediaRejection.*;
import static parley.media.web.HostileSamples.*;
import static parley.media.web.Samples.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import parley.media.MediaKind;
import parley.media.MediaRejection;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;

/** Small pictures that ask for much work, four of each at once, while somebody else sends an ordinary photo. */
class HostilePicturesTest {

    private static final AccountId ANA = new AccountId("ana");
    private static final AccountId BEN = new AccountId("ben");
    private static final int AT_ONCE = 4;

    /** What a machine that is busy with other things may need for one of them; the photo goes through in less. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    /** As they are where nothing is set, but for the waiting: all are to end. */
    private static final MediaSettings SETTINGS = new MediaSettings(
            DataSize.ofMegabytes(25),
            DataSize.ofMegabytes(500),
            50,
            75,
            Duration.ofSeconds(20),
            Duration.ofMillis(200),
            Duration.ofMinutes(2),
            Duration.ofMinutes(6),
            20,
            Duration.ofHours(24));

    @TempDir
    Path directory;

    final MediaInspector inspector = new MediaInspector(new ImageProcessor(SETTINGS, new Decoding(SETTINGS)));

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void each_ends_in_time_and_holds_up_nobody_else(String tried, byte[] content, Object expected) {
        assertThat(content).as(tried).hasSizeLessThan(25 << 20);
        var began = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, AT_ONCE)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> outcome(ANA, content), senders))
                    .toList();
            assertThat(outcome(BEN, jpeg(1_200, 900))).isEqualTo(MediaKind.PICTURE);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
            var outcomes =
                    new HashSet<>(all.stream().map(CompletableFuture::join).toList());
            outcomes.removeAll(Set.of(TOO_MANY_PICTURES, PICTURES_BUSY));
            assertThat(outcomes).as(tried).containsExactly(expected);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(tried).isLessThan(BOUND.multipliedBy(2));
    }

    static Stream<Arguments> each_ends_in_time_and_holds_up_nobody_else() {
        return Stream.of(
                arguments("a PNG of 7,000 × 7,000, one bit each", oneBitPng(7_000, 7_000), MediaKind.PICTURE),
                arguments("a PNG of 6,000 × 6,000, grey", greyPng(6_000, 6_000), MediaKind.PICTURE),
                arguments("a PNG 50,000 wide and 1,000 high", oneBitPng(50_000, 1_000), MediaKind.PICTURE),
                arguments("a PNG of one column", oneBitPng(1, 60_000), MediaKind.PICTURE),
                arguments(
                        "a PNG whose text unpacks to a gigabyte",
                        pngWith(chunk("zTXt", text("Comment\0\0"), deflated(1_000))),
                        MediaKind.PICTURE),
                arguments(
                        "a PNG whose international text does",
                        pngWith(chunk("iTXt", text("Comment\0\1\0\0\0"), deflated(1_000))),
                        MediaKind.PICTURE),
                arguments(
                        "a PNG whose colour profile does",
                        pngWith(chunk("iCCP", text("icc\0\0"), deflated(1_000))),
                        MediaKind.PICTURE),
                arguments(
                        "a PNG with 200,000 texts",
                        pngWith(many(chunk("tEXt", text("a\0b")), 200_000)),
                        MediaKind.PICTURE),
                arguments("a PNG with 20 MB of EXIF", pngWith(chunk("eXIf", new byte[20 << 20])), MediaKind.PICTURE),
                arguments("a JPEG with 20 MB of EXIF", jpegWithSegments(0xe1, "Exif\0\0", 300), MediaKind.PICTURE),
                arguments(
                        "a JPEG with 20 MB of XMP",
                        jpegWithSegments(0xe1, "http://ns.adobe.com/xap/1.0/\0", 300),
                        MediaKind.PICTURE),
                arguments("a JPEG of 2,000 scans", jpegOfScans(2_000, 2_000, 2_000), PICTURE_TOO_SLOW),
                arguments("a JPEG of 40 scans", jpegOfScans(3_000, 3_000, 30), MediaKind.PICTURE),
                arguments("a GIF of 2,000 frames", animatedGif(2, 2, 2_000), ANIMATION_TOO_LONG),
                arguments(
                        "a GIF of small frames on a large screen",
                        gifOnAScreen(65_000, 65_000, animatedGif(2, 2, 3)),
                        PICTURE_TOO_DETAILED),
                arguments("an APNG of 2,000 frames", animatedPng(4, 4, 2_000), ANIMATION_TOO_LONG),
                arguments("an APNG of 20 large frames", animatedPng(4_000, 4_000, 20), ANIMATION_TOO_LONG),
                arguments("a WebP of 2,000 frames", animatedWebp(4, 4, 2_000), ANIMATION_TOO_LONG),
                arguments(
                        "a WebP of one pixel on a large canvas",
                        animatedWebp(16_000_000, 16_000_000, 3),
                        PICTURE_TOO_DETAILED),
                arguments("a WebP whose frames hold frames", nested(2_000), PICTURE_UNREADABLE));
    }

    private static byte[] many(byte[] one, int count) {
        return concat(Collections.nCopies(count, one).toArray(byte[][]::new));
    }

    private static byte[] nested(int depth) {
        var content = new byte[0];
        for (var i = 0; i < depth; i++) content = riff("ANMF", concat(new byte[16], content));
        return riff("RIFF", concat(text("WEBP"), content));
    }

    private Object outcome(AccountId by, byte[] content) {
        try {
            var file = Files.write(directory.resolve(UUID.randomUUID().toString()), content);
            var found = inspector.of(by, file, Files.createTempDirectory(directory, "work"));
            return found.kind();
        } catch (RequestRejected refused) {
            if (refused.reason() instanceof MediaRejection reason
                    && Set.of(TOO_MANY_PICTURES, PICTURES_BUSY).contains(reason))
                assertThat(refused.retryAfter()).isPositive();
            return refused.reason();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
