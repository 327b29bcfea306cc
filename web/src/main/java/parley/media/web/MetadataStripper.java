package parley.media.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import parley.media.web.FileBytes.NotUnderstood;

/** Takes out of a file what its owner does not see of it: position, device, names. Nothing is decoded for that. */
final class MetadataStripper {

    private static final int PIECE = 64 * 1024;

    private MetadataStripper() {}

    /** @return whether the file tells nothing any more; otherwise it is as it was */
    static boolean strip(Path file, ContentType type) throws IOException {
        var finder = finder(type.mimeType());
        if (finder.isEmpty()) return false;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (var patch : finder.get().find(new FileBytes(channel))) apply(patch, channel);
            return true;
        } catch (NotUnderstood unknown) {
            return false;
        }
    }

    private static Optional<MetadataFinder> finder(String mimeType) {
        return Optional.ofNullable(
                switch (mimeType) {
                    case "video/mp4", "video/3gpp", "video/quicktime", "audio/mp4", "image/heic", "image/avif" ->
                        file -> new IsoMediaMetadata(file).find();
                    case "video/webm", "audio/webm" -> file -> new MatroskaMetadata(file).find();
                    case "video/ogg", "audio/ogg" -> file -> new OggMetadata(file).find();
                    case "audio/mpeg", "audio/aac" -> AudioTags::find;
                    case "audio/flac" -> new FlacMetadata();
                    case "audio/wav" -> new WaveMetadata();
                    case "image/tiff" -> file -> new TiffMetadata(file).find();
                    default -> null;
                });
    }

    private static void apply(Patch patch, FileChannel channel) throws IOException {
        write(channel, patch.at(), patch.head().duplicate());
        for (var done = (long) patch.head().limit(); done < patch.length(); done += PIECE)
            write(channel, patch.at() + done, ByteBuffer.allocate((int) Math.min(PIECE, patch.length() - done)));
    }

    private static void write(FileChannel channel, long at, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) channel.write(bytes, at + bytes.position());
    }
}
