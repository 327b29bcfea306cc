package parley.room;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.room.MessageQuery.Author;
import parley.room.MessageQuery.Message;
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

    /** The rooms the person has joined, with how much is unread in each. */
    record JoinedRooms(Actor by) implements RoomQuery {}

    /** Public rooms that both are in, the liveliest few; answers {@link Rooms} with how many there are in all. */
    record CommonRooms(AccountId other, Actor by) implements RoomQuery {}

    record RoomById(RoomId room, Actor by) implements RoomQuery {}

    record RoomByName(String name, Actor by) implements RoomQuery {}

    /** Whose turn it was last: the person's conversations by last activity, {@code limit} (1 to 100) after the place. */
    record Conversations(ConversationList list, String after, int limit, Actor by) implements RoomQuery {

        public enum ConversationList {
            INBOX,
            ARCHIVED
        }
    }

    /** What strangers wrote who wait for the person to accept; the newest 50. */
    record ContactRequests(Actor by) implements RoomQuery {}

    /** How far the others in a conversation have read, as far as they show it and the person shows it too. */
    record ReadReceipts(RoomId room, Actor by) implements RoomQuery {}

    /** Whether the others in a room may see that this person is there. */
    record PresenceIn(RoomId room, Actor by) implements RoomQuery {}

    /** Members by name: {@code limit} (1 to 200) after the given sort key, of those whose name begins with the text. */
    record RoomMembers(RoomId room, String text, String after, int limit, Actor by) implements RoomQuery {}

    /** Who is muted or banned, for moderators. */
    record RoomSanctions(RoomId room, Actor by) implements RoomQuery {}

    /** What everybody who may see a room may know about it. */
    record Room(
            RoomId id,
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
            Instant lastActivityAt) {}

    record Rooms(List<Room> rooms, long total) {}

    /**
     * A room as it concerns one person.
     *
     * @param readNumber the last number read
     * @param epoch see {@link ReadingCommand}
     * @param unread how many messages the person has still to read
     * @param mentions how many of them mention the person
     * @param mentionedIn the numbers of those
     * @param notUnread what comes after {@code readNumber} and is not unread: the person's own, and what was withdrawn
     * @param mutedUntil until when the person may not write here
     * @param fromNumber the first number that the person may read
     * @param mutedForMe whether the person wants to hear nothing of it
     * @param archivedForMe whether the person wants it out of sight
     * @param conversation what a private room has beside; null in a public one
     */
    record JoinedRoom(
            Room room,
            boolean joined,
            long readNumber,
            long epoch,
            long unread,
            long mentions,
            List<Long> mentionedIn,
            List<Long> notUnread,
            @Nullable Instant mutedUntil,
            long fromNumber,
            boolean mutedForMe,
            boolean archivedForMe,
            @Nullable Conversation conversation) {}

    /**
     * What is particular about a private room.
     *
     * @param direct whether it is between two people, for ever
     * @param people who it is between; of a group, who is in it now
     * @param waiting whether the other has not accepted
     * @param last what was said last, as far as the person may read it
     */
    record Conversation(
            boolean direct,
            List<Author> people,
            boolean waiting,
            @Nullable LastLine last) {}

    /** The newest message in one line; {@code excerpt} is empty where it has no words. */
    record LastLine(long number, Author author, Instant at, What what, String excerpt) {

        public enum What {
            TEXT,
            SNIPPET,
            PICTURE,
            VIDEO,
            AUDIO,
            FILE,
            PENDING,
            GONE
        }
    }

    record MyRooms(List<JoinedRoom> rooms) {}

    /** @param next the place to go on after; null at the end */
    record MyConversations(List<JoinedRoom> rooms, @Nullable String next) {}

    /** What a stranger wrote first. */
    record ContactRequest(RoomId room, Author from, Message message) {}

    record MyRequests(List<ContactRequest> requests) {}

    record Receipt(AccountId account, long number) {}

    record Receipts(List<Receipt> receipts) {}

    record PresenceShown(boolean shown) {}

    /** @param avatar the picture that everyone signed in may see; absent without one */
    record Member(
            AccountId id,
            String username,
            String name,
            @Nullable String avatar,
            String sortKey) {}

    record Members(List<Member> members, boolean more) {}

    record Sanction(
            AccountId who,
            String kind,
            AccountId by,
            String reason,
            Instant at,
            @Nullable Instant until) {}

    record Sanctions(List<Sanction> sanctions) {}
}
