package parley.conversation.command;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import parley.conversation.Attachment;
import parley.conversation.MessageEvent.MessageDeleted;
import parley.conversation.MessageEvent.MessageRemoved;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageId;
import parley.media.command.MediaUses;

/** Notes which messages use which files, in the transaction of the message's own event. */
@Component
@ProcessingGroup("attachment-uses")
class AttachmentUses {

    private final MediaUses media;

    AttachmentUses(MediaUses media) {
        this.media = media;
    }

    @EventHandler
    void on(MessageSent event) {
        media.use(event.attachments().stream().map(Attachment::media).toList(), place(event.message()));
    }

    @EventHandler
    void on(MessageDeleted event, @Timestamp Instant at) {
        media.release(place(event.message()), at);
    }

    @EventHandler
    void on(MessageRemoved event, @Timestamp Instant at) {
        media.release(place(event.message()), at);
    }

    private static String place(MessageId message) {
        return "message:" + message;
    }
}
