package parley.conversation;

import org.axonframework.serialization.Revision;
import parley.shared.AccountId;

/** Which messages somebody keeps for themselves; nobody else is told. */
public sealed interface SavedMessageEvent {

    SavedMessageId saved();

    ConversationId conversation();

    MessageId message();

    AccountId account();

    @Revision("1")
    record MessageSaved(SavedMessageId saved, ConversationId conversation, MessageId message, AccountId account)
            implements SavedMessageEvent {}

    @Revision("1")
    record MessageUnsaved(SavedMessageId saved, ConversationId conversation, MessageId message, AccountId account)
            implements SavedMessageEvent {}
}
