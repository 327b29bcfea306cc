package parley.media.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import parley.media.MediaRejection;
import parley.platform.http.RequestRejected;

/**
 * The bytes of uploads as they come in, a file each.
 *
 * <p>Of two requests that write the same upload the later counts: a client that continues has lost its connection, which
 * the server may not have noticed yet.
 */
@Component
class UploadFiles {

    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final ConcurrentMap<String, FileChannel> writing = new ConcurrentHashMap<>();

    UploadFiles(@Value("${parley.media.uploads:${parley.data:data}/uploads}") Path directory) throws IOException {
        this.directory = Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    Path of(String upload) {
        return directory.resolve(upload);
    }

    /** A directory of its own for what is made of uploads. */
    Path workplace() throws IOException {
        return Files.createTempDirectory(directory, "work-");
    }

    long offset(String upload) throws IOException {
        return Files.exists(of(upload)) ? Files.size(of(upload)) : 0;
    }

    /** Appends what comes until it ends, breaks off or is complete. @return how far the upload has got */
    long append(Upload upload, long offset, InputStream content) throws IOException {
        try (var file = FileChannel.open(of(upload.id()), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var earlier = writing.put(upload.id(), file);
            if (earlier != null) earlier.close();
            if (file.size() != offset) throw new RequestRejected(MediaRejection.UPLOAD_ELSEWHERE);
            copy(content, file, upload.length() - offset);
            return file.size();
        } catch (ClosedChannelException continuedByAnother) {
            throw new RequestRejected(MediaRejection.UPLOAD_ELSEWHERE);
        } finally {
            writing.values().removeIf(channel -> !channel.isOpen());
        }
    }

    void remove(String upload) throws IOException {
        Files.deleteIfExists(of(upload));
    }

    private static void copy(InputStream content, FileChannel file, long most) throws IOException {
        var buffer = new byte[BUFFER];
        for (var left = most; left > 0; ) {
            var count = read(content, buffer, (int) Math.min(left, buffer.length));
            if (count < 0) return;
            var bytes = ByteBuffer.wrap(buffer, 0, count);
            while (bytes.hasRemaining()) file.write(bytes);
            left -= count;
        }
    }

    /** A connection that breaks off ends the request, and what came before counts. */
    private static int read(InputStream content, byte[] buffer, int most) {
        try {
            return content.read(buffer, 0, most);
        } catch (IOException brokenOff) {
            return -1;
        }
    }
}
