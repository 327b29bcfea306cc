package parley.room;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.account.AccountQuery.Person;
import parley.media.MediaFile;
import parley.room.RoomQuery.LastLine.What;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What can be asked about messages. Numbers are dense in a room, from 1, and the same for everybody for ever. */
public sealed interface MessageQuery {

    Actor by();

    /**
     * A run of messages in order of number.
     *
     * @param edge where it is anchored
     * @param number the anchor: ignored for {@code NEWEST}; exclusive for {@code BEFORE} and {@code AFTER}
     * @param limit 1 to 200
     */
    record RoomHistory(RoomId room, Edge edge, long number, int limit, Actor by) implements MessageQuery {

        public enum Edge {
            NEWEST,
            BEFORE,
            AFTER,
            AROUND
        }
    }

    /**
     * Messages that changed after a change number, each once, as they are now, in order of their last change; at most
     * {@code limit} (1 to 500) changes are looked at.
     */
    record ChangesAfter(RoomId room, long change, int limit, Actor by) implements MessageQuery {}

    record MessageVersions(RoomId room, MessageId message, Actor by) implements MessageQuery {}

    record PinnedMessages(RoomId room, Actor by) implements MessageQuery {}

    /** The message of this id, wherever its room has it; for permalinks by id. */
    record MessageById(RoomId room, MessageId message, Actor by) implements MessageQuery {}

    record SnippetOf(RoomId room, MessageId message, Actor by) implements MessageQuery {}

    /**
     * The messages of a room that carry files, newest first.
     *
     * @param before where the page before ended ({@link Gallery#before}); 0 for the newest
     * @param limit 1 to 100 messages
     */
    record RoomMedia(RoomId room, long before, int limit, Actor by) implements MessageQuery {}

    /** The last few messages that a person said in public rooms and that are still there, newest first. */
    record RecentMessagesOf(AccountId account, Actor by) implements MessageQuery {}

    /** The text as a message would show it. */
    record Preview(String text, Actor by) implements MessageQuery {}

    /**
     * A message as it is now.
     *
     * @param number its place in the room
     * @param change the room's change number when it last changed; 0 when never since it was sent
     * @param text Markdown source; empty when deleted or erased
     * @param html rendered and sanitised; empty when deleted or erased
     * @param mentions usernames mentioned, folded to lower case
     * @param attachments what goes with it; none when deleted or erased
     * @param state {@code SHOWN}, {@code PENDING} (it can't be shown yet), {@code DELETED} (by its author), {@code REMOVED} (by a moderator), {@code ERASED}
     */
    record Message(
            RoomId room,
            long number,
            MessageId id,
            Author author,
            Instant at,
            String text,
            String html,
            int revision,
            @Nullable Instant editedAt,
            @Nullable Reply replyTo,
            List<Reaction> reactions,
            List<String> mentions,
            @Nullable Attached snippet,
            List<MediaFile> attachments,
            @Nullable Pin pin,
            State state,
            @Nullable Withdrawal withdrawal,
            long change) {

        public enum State {
            SHOWN,
            PENDING,
            DELETED,
            REMOVED,
            ERASED
        }
    }

    /** @param avatar the picture that everyone signed in may see; absent without one */
    record Author(
            AccountId id,
            String username,
            String name,
            @Nullable String avatar) {

        public static Author of(Person person) {
            return new Author(person.id(), person.username(), person.name(), person.avatar());
        }
    }

    /** The quoted message in one line, as it was when the reply was sent; {@code GONE} once it was deleted. */
    record Reply(MessageId id, long number, Author author, What what, String excerpt) {}

    record Reaction(String emoji, List<AccountId> by) {}

    /** @param head the first lines as HTML; all of it when {@code lines} is at most 20 */
    record Attached(String name, String language, long length, int lines, String head) {}

    record Pin(AccountId by, Instant at) {}

    record Withdrawal(Author by, Instant at, String reason) {}

    /** A run of messages, with the newest number and the newest change number of the room at the time of reading. */
    record Messages(List<Message> messages, long lastNumber, long lastChange) {}

    /** @param before what to ask for the next page with; 0 when this was the last */
    record Gallery(List<Message> messages, long before) {}

    /** @param upTo the change number to continue after */
    record Changes(List<Message> messages, long upTo, long lastChange) {}

    /** One wording: {@code diffHtml} marks what changed since the one before, word by word. */
    record Version(int revision, Instant at, String text, String html, String diffHtml) {}

    record Versions(List<Version> versions) {}

    /** @param excerpt the beginning in one line of plain text */
    record RecentMessage(RoomId room, String roomName, long number, Instant at, String excerpt) {}

    record RecentMessages(List<RecentMessage> messages) {}

    record SnippetText(String name, String language, String text, String html) {}

    record Rendered(String html) {}
}
