package parley.media.command;

import org.springframework.stereotype.Component;
import parley.encryption.port.SealedSecrets;
import parley.media.MediaEvent.MediaStored;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.shared.AccountId;
import parley.shared.CommandRejected;
import tools.jackson.databind.json.JsonMapper;

/** What is to be told of a file, as a row holds it: readable until its owner's keys are destroyed, as the file itself is. */
@Component
class SealedFacts {

    private static final JsonMapper JSON = new JsonMapper();

    private final SealedSecrets sealed;

    SealedFacts(SealedSecrets sealed) {
        this.sealed = sealed;
    }

    byte[] seal(MediaStored event) {
        var file = new MediaFile(
                event.media(),
                event.kind(),
                event.name() == null ? "" : event.name(),
                event.mimeType(),
                event.bytes(),
                event.width(),
                event.height(),
                event.blur() == null ? "" : event.blur());
        return sealed.seal(event.owner(), purpose(event.media()), JSON.writeValueAsBytes(file));
    }

    /** @throws CommandRejected with {@code NO_SUCH_MEDIA} when the owner's keys were destroyed */
    MediaFile open(MediaId media, AccountId owner, byte[] facts) {
        return sealed.open(owner, purpose(media), facts)
                .map(json -> JSON.readValue(json, MediaFile.class))
                .orElseThrow(() -> new CommandRejected(MediaRejection.NO_SUCH_MEDIA));
    }

    /** Of each file its own, so that the facts of one are never taken for those of another. */
    private static String purpose(MediaId media) {
        return "media " + media;
    }
}
