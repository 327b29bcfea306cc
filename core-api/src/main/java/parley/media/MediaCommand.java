package parley.media;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.shared.Actor;
import parley.shared.Text;

/** What can be done with a file once its bytes are kept. */
public sealed interface MediaCommand {

    MediaId media();

    /**
     * Makes a file of what was uploaded and examined. The same again is accepted without effect.
     *
     * @param content names the bytes, which {@code MediaStore} holds already
     * @param mimeType of the original as it is kept
     * @param bytes how long the original is
     * @param width in pixels, 0 unless it is a picture
     * @param height in pixels, 0 unless it is a picture
     * @param blur a tiny picture as a {@code data:} address to show until the real one is there; empty for none
     * @param name what the file is called
     */
    record StoreMedia(
            @TargetAggregateIdentifier MediaId media,
            Actor by,
            ContentId content,
            MediaKind kind,
            String mimeType,
            long bytes,
            int width,
            int height,
            String blur,
            String name)
            implements MediaCommand {

        public StoreMedia {
            Text.requireWhole(mimeType);
            Text.requireWhole(blur);
            Text.requireWhole(name);
        }
    }

    /** Throws a file away unless something uses it. */
    record DiscardMedia(@TargetAggregateIdentifier MediaId media) implements MediaCommand {}
}
