package parley.media.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A directory and a bucket behave alike; the bucket is that of a server of the S3 protocol. */
class SealedFilesTest {

    private static final String NAME = "ab" + "0".repeat(62) + "-ORIGINAL";

    /** More than the bucket's channel asks for at a time. */
    private static final byte[] CONTENT = new byte[10_000_000];

    @TempDir
    static Path directory;

    static LocalS3 server;
    static BucketFiles bucket;

    @BeforeAll
    static void start() {
        new Random(1).nextBytes(CONTENT);
        server = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
        server.start();
        var client = StorageConfig.client(new StorageSettings.S3(
                "files", "us-east-1", URI.create("http://127.0.0.1:" + server.getPort()), "key", "secret"));
        client.createBucket(request -> request.bucket("files"));
        bucket = new BucketFiles(client, "files");
    }

    @AfterAll
    static void stop() {
        bucket.close();
        server.shutdown();
    }

    static Stream<SealedFiles> places() {
        return Stream.of(new DirectoryFiles(directory), bucket);
    }

    @ParameterizedTest
    @MethodSource("places")
    void what_was_written_is_read_from_any_place_on(SealedFiles files) throws IOException {
        files.write(NAME, out -> out.write(CONTENT));
        try (var channel = files.read(NAME)) {
            assertThat(channel.size()).isEqualTo(CONTENT.length);
            assertThat(range(channel, 0, 10)).isEqualTo(Arrays.copyOfRange(CONTENT, 0, 10));
            assertThat(range(channel, 9_999_990, 10)).isEqualTo(Arrays.copyOfRange(CONTENT, 9_999_990, 10_000_000));
            assertThat(range(channel, 10, 9_000_000)).isEqualTo(Arrays.copyOfRange(CONTENT, 10, 9_000_010));
            assertThat(channel.position(10_000_000).read(ByteBuffer.allocate(1)))
                    .isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void what_failed_to_be_written_leaves_what_stood_there_before(SealedFiles files) throws IOException {
        files.write(NAME, out -> out.write(1));
        assertThatThrownBy(() -> files.write(NAME, out -> {
                    out.write(CONTENT);
                    throw new IOException("broken off");
                }))
                .hasMessage("broken off");
        try (var channel = files.read(NAME)) {
            assertThat(channel.size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void what_was_removed_is_absent_and_removing_it_again_is_harmless(SealedFiles files) throws IOException {
        files.write(NAME, out -> out.write(1));
        files.remove(NAME);
        files.remove(NAME);
        assertThatThrownBy(() -> files.read(NAME)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_range_of_what_was_sealed_opens_alone_and_forged_bytes_do_not(SealedFiles files) throws Exception {
        var sealing = new AesGcmHkdfStreaming(new byte[32], "HmacSha256", 32, 64 * 1024, 0);
        var name = NAME.getBytes(StandardCharsets.UTF_8);
        files.write(NAME, out -> {
            try (var sealed = sealing.newEncryptingStream(out, name)) {
                sealed.write(CONTENT);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        try (var channel = sealing.newSeekableDecryptingChannel(files.read(NAME), name)) {
            assertThat(range(channel, 7_000_000, 100)).isEqualTo(Arrays.copyOfRange(CONTENT, 7_000_000, 7_000_100));
        }
        try (var elsewhere = sealing.newSeekableDecryptingChannel(files.read(NAME), new byte[] {1})) {
            assertThatThrownBy(() -> range(elsewhere, 0, 1)).isInstanceOf(IOException.class);
        }
    }

    private static byte[] range(SeekableByteChannel channel, long from, int length) throws IOException {
        return Channels.newInputStream(channel.position(from)).readNBytes(length);
    }
}
