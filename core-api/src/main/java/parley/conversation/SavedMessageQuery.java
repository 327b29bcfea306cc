package parley.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationQuery.MyConversation;
import parley.conversation.MessageQuery.Message;
import parley.shared.Actor;

/** What a person can ask about the messages that they saved; nobody else can. */
public sealed interface SavedMessageQuery {

    Actor by();

    /**
     * The asker's list, what was saved last first.
     *
     * @param before the {@link SavedMessage#place} where the page before ended; empty for the newest
     * @param limit 1 to 50
     */
    record MySavedMessages(String before, int limit, Actor by) implements SavedMessageQuery {}

    /** Which messages of a conversation the asker has saved, so that they can be marked there. */
    record SavedIn(ConversationId conversation, Actor by) implements SavedMessageQuery {}

    /**
     * One line of the list.
     *
     * @param at when it was saved
     * @param place where it stands in the list
     * @param message as it is now; absent where the asker may no longer read it, which looks as if there were none
     */
    record SavedMessage(
            ConversationId conversation,
            MessageId id,
            Instant at,
            String place,
            @Nullable Message message) {}

    /** @param conversations those of the messages, each once */
    record SavedMessages(List<SavedMessage> saved, List<MyConversation> conversations) {}

    record SavedIds(List<MessageId> messages) {}
}
