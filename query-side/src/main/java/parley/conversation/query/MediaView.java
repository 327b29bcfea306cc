package parley.conversation.query;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import parley.media.MediaEvent.MediaStored;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;

/** A file as messages show it: kept by itself until it is attached, and inside each message that it is attached to. */
@Document(MediaView.COLLECTION)
record MediaView(
        @Id String id, MediaKind kind, String name, String mimeType, long bytes, int width, int height, String blur) {

    static final String COLLECTION = "media_1";

    static MediaView of(MediaStored event) {
        return new MediaView(
                event.media().value(),
                event.kind(),
                event.name() == null ? "" : event.name(),
                event.mimeType(),
                event.bytes(),
                event.width(),
                event.height(),
                event.blur() == null ? "" : event.blur());
    }

    /** That there was a file stays known, so that no segment waits for it in vain. */
    static Update forgotten() {
        return new Update().set("name", "").set("blur", "");
    }

    MediaFile asAnswer() {
        return new MediaFile(new MediaId(id), kind, name, mimeType, bytes, width, height, blur);
    }
}
