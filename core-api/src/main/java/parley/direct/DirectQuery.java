package parley.direct;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationAnswer;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.MyConversation;
import parley.conversation.MessageQuery.Author;
import parley.conversation.MessageQuery.Message;
import parley.conversation.MessageQuery.What;
import parley.shared.Actor;

/** What can be asked about one's direct conversations. */
public sealed interface DirectQuery {

    Actor by();

    /** Whose turn it was last: the person's conversations by last activity, {@code limit} (1 to 100) after the place. */
    record DirectConversations(ConversationList list, String after, int limit, Actor by) implements DirectQuery {

        public enum ConversationList {
            INBOX,
            ARCHIVED
        }
    }

    /** What strangers wrote who wait for the person to accept; the newest 50. */
    record ContactRequests(Actor by) implements DirectQuery {}

    /**
     * What those in a direct conversation know about it.
     *
     * @param name empty where it is called after its people
     * @param pair whether it is between two people, for ever
     * @param people who it is between; of a group, who is in it now
     * @param waiting whether the other has not accepted
     * @param last what was said last, as far as the person may read it
     */
    @JsonTypeName("direct")
    record DirectAnswer(
            ConversationId id,
            String name,
            boolean pair,
            List<Author> people,
            boolean waiting,
            @Nullable LastLine last,
            long lastNumber,
            long lastChange,
            Instant openedAt,
            Instant lastActivityAt)
            implements ConversationAnswer {}

    /** The newest message in one line; {@code excerpt} is empty where it has no words. */
    record LastLine(long number, Author author, Instant at, What what, String excerpt) {}

    /** @param next the place to go on after; null at the end */
    record DirectPage(
            List<MyConversation> conversations, @Nullable String next) {}

    /** What a stranger wrote first. */
    record ContactRequest(ConversationId conversation, Author from, Message message) {}

    record MyRequests(List<ContactRequest> requests) {}
}
