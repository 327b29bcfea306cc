package parley.media.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Finds what a file is from its content alone; neither its name nor its sender is asked. */
final class ContentTypes {

    /** Codecs are named near the beginning of a Matroska file. */
    private static final int HEAD = 64 * 1024;

    private static final int BRAND_AT = 8;

    private static final Set<String> OGG = Set.of(
            "application/ogg",
            "video/ogg",
            "video/theora",
            "audio/ogg",
            "audio/vorbis",
            "audio/opus",
            "audio/speex",
            "audio/x-oggflac");

    private ContentTypes() {}

    static ContentType of(Path file) throws IOException {
        return switch (detected(file)) {
            case "image/jpeg" -> ContentType.picture("image/jpeg");
            case "image/png", "image/apng" -> ContentType.picture("image/png");
            case "image/gif" -> ContentType.picture("image/gif");
            case "image/webp" -> ContentType.picture("image/webp");
            case "video/mp4", "video/x-m4v" -> ContentType.video("video/mp4");
            case "video/3gpp" -> ContentType.video("video/3gpp");
            case "video/quicktime" -> quickTime(head(file));
            case "application/x-matroska", "video/x-matroska" -> matroska(head(file));
            case String ogg when OGG.contains(ogg) -> ogg(file);
            case "audio/mpeg" -> ContentType.audio("audio/mpeg");
            case "audio/mp4" -> ContentType.audio("audio/mp4");
            case "audio/vnd.wave" -> ContentType.audio("audio/wav");
            case "audio/x-flac" -> ContentType.audio("audio/flac");
            case "audio/x-aac" -> ContentType.audio("audio/aac");
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" ->
                ContentType.photo("image/heic");
            case "image/avif" -> ContentType.photo("image/avif");
            case "image/tiff" -> ContentType.photo("image/tiff");
            default -> ContentType.FILE;
        };
    }

    private static String detected(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    /** Every brand of MP4 but a few passes for QuickTime. */
    private static ContentType quickTime(String head) {
        return head.startsWith("ftyp", 4) && !head.startsWith("qt  ", BRAND_AT)
                ? ContentType.video("video/mp4")
                : ContentType.video("video/quicktime");
    }

    /** Of the Matroska family browsers play WebM. */
    private static ContentType matroska(String head) {
        if (!head.contains("webm")) return ContentType.FILE;
        return head.contains("A_") && !head.contains("V_")
                ? ContentType.audio("audio/webm")
                : ContentType.video("video/webm");
    }

    /** Whatever its name for the whole is: the first pages say what is in it. */
    private static ContentType ogg(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return OggMetadata.isSeen(new FileBytes(channel))
                    ? ContentType.video("video/ogg")
                    : ContentType.audio("audio/ogg");
        }
    }

    private static String head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }
}
