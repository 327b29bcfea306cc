package parley.conversation;

import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;

/**
 * A file as a message brought it: all that its readers need to show it, so that none of them waits for another event.
 *
 * @param width in pixels, as {@code height}; 0 unless it is a picture
 */
public record Attachment(
        MediaId media,
        MediaKind kind,
        String mimeType,
        long bytes,
        int width,
        int height,
        @Personal(of = Personal.HOLDER) @Nullable String blur,
        @Personal(of = Personal.HOLDER) @Nullable String name) {

    public static Attachment of(MediaFile file) {
        return new Attachment(
                file.id(),
                file.kind(),
                file.mimeType(),
                file.bytes(),
                file.width(),
                file.height(),
                file.blur(),
                file.name());
    }
}
