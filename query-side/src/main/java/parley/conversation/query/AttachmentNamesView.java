package parley.conversation.query;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.conversation.MessageQuery.AttachmentOf;

/** Where a message with files stands and what each is called, by the message's id: all that one who asks for a file is asked. */
@Document(AttachmentNamesView.COLLECTION)
record AttachmentNamesView(@Id String id, String conversation, long number, Map<String, String> names) {

    static final String COLLECTION = "attachment";

    static AttachmentNamesView of(MessageView message, ConversationView conversation) {
        var names = message.attachments.stream()
                .collect(Collectors.toMap(AttachmentView::id, AttachmentView::name, (name, _) -> name));
        return new AttachmentNamesView(message.id, conversation.id, message.number, names);
    }

    /** None where the message has no such file, or stands where this person may not read. */
    @Nullable
    String name(AttachmentOf query, ConversationAccess access) {
        return conversation.equals(access.id()) && access.shows(number)
                ? names.get(query.media().value())
                : null;
    }
}
