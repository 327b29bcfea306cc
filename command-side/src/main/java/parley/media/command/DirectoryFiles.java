package parley.media.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Sealed files in a directory, spread over 256 below it. */
final class DirectoryFiles implements SealedFiles {

    private static final int BUFFER = 128 * 1024;

    private final Path root;

    DirectoryFiles(Path root) {
        this.root = root;
    }

    /** On disk before its name appears, so that a crash leaves no half a file. */
    @Override
    public void write(String name, Content content) throws IOException {
        var file = file(name);
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(file.getParent(), "new-", "");
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var out = new Unclosed(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public SeekableByteChannel read(String name) throws IOException {
        return Files.newByteChannel(file(name));
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /** Whoever seals closes what it writes to, and the file is to be flushed to disk after that. */
    private static final class Unclosed extends BufferedOutputStream {

        private Unclosed(OutputStream out) {
            super(out, BUFFER);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private Path file(String name) {
        return root.resolve(name.substring(0, 2)).resolve(name);
    }
}
