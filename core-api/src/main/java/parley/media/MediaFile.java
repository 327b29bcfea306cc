package parley.media;

/**
 * A file as it is shown: what a client has to know before it asks for the bytes.
 *
 * @param width in pixels, as {@code height}; 0 unless it is a picture
 * @param blur a tiny picture as a {@code data:} address, to show until the real one is there; may be empty
 */
public record MediaFile(
        MediaId id, MediaKind kind, String name, String mimeType, long bytes, int width, int height, String blur) {}
