package parley.conversation;

import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;
import parley.shared.AccountId;

/** What was said, and what happened to it. Text is Markdown source, never HTML. */
public sealed interface MessageEvent {

    ConversationId conversation();

    MessageId message();

    AccountId by();

    /** The snippet's three components are present together or not at all. What was sent before files were has none. */
    @Revision("1")
    record MessageSent(
            ConversationId conversation,
            MessageId message,
            AccountId by,
            @Personal(of = "by") @Nullable String text,
            @Nullable MessageId replyTo,
            boolean hasSnippet,
            @Personal(of = "by") @Nullable String snippetName,
            @Personal(of = "by") @Nullable String snippetLanguage,
            @Personal(of = "by") @Nullable String snippetText,
            @Personal(of = "by") List<Attachment> attachments)
            implements MessageEvent {

        public MessageSent {
            attachments = Objects.requireNonNullElse(attachments, List.of());
        }

        /** Words and nothing beside them, as most messages are; none once they are erased. */
        public static MessageSent of(
                ConversationId conversation, MessageId message, AccountId by, @Nullable String text) {
            return new MessageSent(conversation, message, by, text, null, false, null, null, null, List.of());
        }
    }

    /** @param revision 1 for the first edit, then counting */
    @Revision("1")
    record MessageEdited(
            ConversationId conversation,
            MessageId message,
            AccountId by,
            int revision,
            @Personal(of = "by") @Nullable String text)
            implements MessageEvent {}

    @Revision("1")
    record MessageDeleted(ConversationId conversation, MessageId message, AccountId by) implements MessageEvent {}

    @Revision("1")
    record MessageRemoved(
            ConversationId conversation,
            MessageId message,
            AccountId by,
            @Personal(of = "by") @Nullable String reason) implements MessageEvent {}

    @Revision("1")
    record ReactionAdded(ConversationId conversation, MessageId message, AccountId by, String emoji)
            implements MessageEvent {}

    @Revision("1")
    record ReactionRemoved(ConversationId conversation, MessageId message, AccountId by, String emoji)
            implements MessageEvent {}

    @Revision("1")
    record MessagePinned(ConversationId conversation, MessageId message, AccountId by) implements MessageEvent {}

    @Revision("1")
    record MessageUnpinned(ConversationId conversation, MessageId message, AccountId by) implements MessageEvent {}
}
