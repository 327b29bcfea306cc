package parley.conversation.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.MessageQuery.Message;
import parley.conversation.SavedMessageEvent;
import parley.conversation.SavedMessageQuery.SavedMessage;

/**
 * One line of somebody's list of saved messages. What the message says is read where it is shown, so that the list is never
 * behind it and has nothing to forget.
 *
 * @param place what the list is sorted by: when it was saved, and the message
 */
@Document(SavedMessageView.COLLECTION)
record SavedMessageView(@Id String id, String account, String conversation, String message, Instant at, String place) {

    static final String COLLECTION = "saved";

    static SavedMessageView of(SavedMessageEvent event, Instant at) {
        var message = event.message().value();
        return new SavedMessageView(
                event.saved().value(),
                event.account().value(),
                event.conversation().value(),
                message,
                at,
                "%016x %s".formatted(at.toEpochMilli(), message));
    }

    SavedMessage asAnswer(@Nullable Message now) {
        return new SavedMessage(new ConversationId(conversation), new MessageId(message), at, place, now);
    }
}
