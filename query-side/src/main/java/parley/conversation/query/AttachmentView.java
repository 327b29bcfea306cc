package parley.conversation.query;

import parley.conversation.Attachment;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;

/** A file inside a message that shows it, and beside that in the gallery. */
record AttachmentView(
        String id, MediaKind kind, String name, String mimeType, long bytes, int width, int height, String blur) {

    static AttachmentView of(Attachment file) {
        return new AttachmentView(
                file.media().value(),
                file.kind(),
                file.name() == null ? "" : file.name(),
                file.mimeType(),
                file.bytes(),
                file.width(),
                file.height(),
                file.blur() == null ? "" : file.blur());
    }

    MediaFile asAnswer() {
        return new MediaFile(new MediaId(id), kind, name, mimeType, bytes, width, height, blur);
    }
}
