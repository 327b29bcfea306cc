package parley;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The directory that this process alone writes to, until it ends.
 *
 * <p>The lock is the operating system's and ends with the process, however that ends. The number in {@code format}
 * rises when a version begins to write what earlier ones would misread.
 */
final class DataDirectory implements AutoCloseable {

    private static final int FORMAT = 1;

    private final FileChannel channel;

    private DataDirectory(FileChannel channel) {
        this.channel = channel;
    }

    static DataDirectory open(Path path) {
        var directory = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var opened = lock(directory);
            try {
                checkFormat(directory);
                return opened;
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "Cannot write to the data directory %s (%s: %s). Give this account the right to, or set parley.data to another place."
                            .formatted(directory, e.getClass().getSimpleName(), e.getMessage()));
        }
    }

    private static DataDirectory lock(Path directory) throws IOException {
        var file = directory.resolve("lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            var owner = Files.readString(file).strip();
            channel.close();
            throw new StartRefused(
                    "The data directory %s is in use by another Parley (process %s). Stop that one first, or set parley.data to another place."
                            .formatted(directory, owner));
        }
        channel.truncate(0);
        var pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(pid));
        return new DataDirectory(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static void checkFormat(Path directory) throws IOException {
        var file = directory.resolve("format");
        if (!Files.exists(file)) Files.writeString(file, FORMAT + "\n");
        var found = Files.readString(file).strip();
        if (!found.matches("[0-9]{1,9}"))
            throw new StartRefused(
                    "The file %s is damaged: it should hold a number. Restore the data directory from a backup."
                            .formatted(file));
        if (Integer.parseInt(found) > FORMAT)
            throw new StartRefused(
                    "The data in %s were written by a newer Parley (format %s; this one knows %d). Start that version, or restore a backup made before the upgrade."
                            .formatted(directory, found, FORMAT));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
