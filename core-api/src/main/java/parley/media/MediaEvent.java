package parley.media;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;
import parley.shared.AccountId;

/** What files people brought, and which are gone. Their bytes are no part of the history. */
public sealed interface MediaEvent {

    MediaId media();

    AccountId owner();

    /** @param width in pixels, as {@code height}; 0 unless it is a picture */
    @Revision("1")
    record MediaStored(
            MediaId media,
            AccountId owner,
            ContentId content,
            MediaKind kind,
            String mimeType,
            long bytes,
            int width,
            int height,
            @Personal(of = "owner") @Nullable String blur,
            @Personal(of = "owner") @Nullable String name)
            implements MediaEvent {}

    /** Nothing used it any more, or nothing ever did. */
    @Revision("1")
    record MediaDiscarded(MediaId media, AccountId owner) implements MediaEvent {}
}
