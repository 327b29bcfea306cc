package parley.conversation.query;

import org.springframework.data.mongodb.core.query.Update;
import parley.conversation.query.GalleryView.Item;

/**
 * The files of a message, where they are looked for without their message: in the gallery, and one by one.
 *
 * <p>Both are written before the bucket, so that a bucket which has absorbed an event tells that they have, too.
 */
final class AttachmentDocuments {

    private AttachmentDocuments() {}

    static void show(MessageView message, ConversationView conversation, ConversationDocuments documents) {
        if (message.attachments.isEmpty()) return;
        documents.put(AttachmentNamesView.COLLECTION, message.id, AttachmentNamesView.of(message, conversation));
        documents.update(
                GalleryView.COLLECTION,
                GalleryView.idOf(conversation.id, message.galleryPlace),
                new Update().set(GalleryView.fieldOf(message.galleryPlace), Item.of(message)));
    }

    /** To be called while the message still has them. */
    static void hide(MessageView message, ConversationView conversation, ConversationDocuments documents) {
        if (message.attachments.isEmpty()) return;
        documents.remove(AttachmentNamesView.COLLECTION, message.id);
        documents.amend(
                GalleryView.COLLECTION,
                GalleryView.idOf(conversation.id, message.galleryPlace),
                new Update().unset(GalleryView.fieldOf(message.galleryPlace)));
    }
}
