package parley.media.command;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Sealed files in a bucket of any store that speaks the S3 protocol. */
final class BucketFiles implements SealedFiles, AutoCloseable {

    private final S3Client store;
    private final String bucket;

    BucketFiles(S3Client store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    /** Sealed into a file of this node first, because the store wants to know how much will come. */
    @Override
    public void write(String name, Content content) throws IOException {
        var draft = Files.createTempFile("parley-media-", "");
        try {
            try (var out = Files.newOutputStream(draft)) {
                content.writeTo(out);
            }
            store.putObject(object -> object.bucket(bucket).key(name), RequestBody.fromFile(draft));
        } catch (SdkException failed) {
            throw new IOException(failed);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public SeekableByteChannel read(String name) throws IOException {
        try {
            var length =
                    store.headObject(object -> object.bucket(bucket).key(name)).contentLength();
            return new BucketChannel(store, bucket, name, length);
        } catch (NoSuchKeyException absent) {
            throw new NoSuchFileException(name);
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void remove(String name) throws IOException {
        try {
            store.deleteObject(object -> object.bucket(bucket).key(name));
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
