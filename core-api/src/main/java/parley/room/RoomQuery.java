package parley.room;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationAnswer;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.MyConversations;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What can be asked about rooms. A room that the asker may not read looks like one that does not exist. */
public sealed interface RoomQuery {

    Actor by();

    /**
     * The directory: rooms in which a word of name or topic begins with the text (empty: all), archived ones last.
     *
     * @param offset how many to skip, 0 or more
     * @param limit 1 to 100
     */
    record RoomDirectory(String text, Order order, int offset, int limit, Actor by) implements RoomQuery {

        public enum Order {
            ACTIVITY,
            NAME,
            MEMBERS,
            MESSAGES
        }
    }

    /** The rooms the person has joined, with how much is unread in each; answers {@link MyConversations}. */
    record JoinedRooms(Actor by) implements RoomQuery {}

    /** Public rooms that both are in, the liveliest few; answers {@link Rooms} with how many there are in all. */
    record CommonRooms(AccountId other, Actor by) implements RoomQuery {}

    /** The last few messages that a person said in public rooms and that are still there, newest first. */
    record RecentMessagesOf(AccountId account, Actor by) implements RoomQuery {}

    record RoomByName(String name, Actor by) implements RoomQuery {}

    /** Who is muted or banned, for moderators. */
    record RoomSanctions(ConversationId room, Actor by) implements RoomQuery {}

    /** What everybody who may see a room may know about it. */
    @JsonTypeName("room")
    record RoomAnswer(
            ConversationId id,
            String name,
            String topic,
            String description,
            String descriptionHtml,
            AccountId owner,
            List<AccountId> moderators,
            Posting posting,
            int slowModeSeconds,
            boolean guestsMayRead,
            boolean archived,
            long members,
            long lastNumber,
            long lastChange,
            Instant openedAt,
            Instant lastActivityAt)
            implements ConversationAnswer {}

    record Rooms(List<RoomAnswer> rooms, long total) {}

    record Sanction(
            AccountId who,
            String kind,
            AccountId by,
            String reason,
            Instant at,
            @Nullable Instant until) {}

    record Sanctions(List<Sanction> sanctions) {}

    /** @param excerpt the beginning in one line of plain text */
    record RecentMessage(ConversationId conversation, String roomName, long number, Instant at, String excerpt) {}

    record RecentMessages(List<RecentMessage> messages) {}
}
