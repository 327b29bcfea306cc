package parley.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.account.AccountQuery.Person;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What can be asked about messages. Numbers are dense in a conversation, from 1, and the same for everybody for ever. */
public sealed interface MessageQuery {

    Actor by();

    /**
     * A run of messages in order of number.
     *
     * @param edge where it is anchored
     * @param number the anchor: ignored for {@code NEWEST}; exclusive for {@code BEFORE} and {@code AFTER}
     * @param limit 1 to 200
     */
    record History(ConversationId conversation, Edge edge, long number, int limit, Actor by) implements MessageQuery {

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
    record ChangesAfter(ConversationId conversation, long change, int limit, Actor by) implements MessageQuery {}

    record MessageVersions(ConversationId conversation, MessageId message, Actor by) implements MessageQuery {}

    record PinnedMessages(ConversationId conversation, Actor by) implements MessageQuery {}

    /** The message of this id, wherever its conversation has it; for permalinks by id. */
    record MessageById(ConversationId conversation, MessageId message, Actor by) implements MessageQuery {}

    record SnippetOf(ConversationId conversation, MessageId message, Actor by) implements MessageQuery {}

    /** Whether somebody may have a file of a message; answered by its name alone, since a page asks for each thumbnail. */
    record AttachmentOf(ConversationId conversation, MessageId message, MediaId media, Actor by)
            implements MessageQuery {}

    /**
     * The messages that carry files, newest first.
     *
     * @param before where the page before ended ({@link Gallery#before}); 0 for the newest
     * @param limit 1 to 100 messages
     */
    record GalleryOf(ConversationId conversation, long before, int limit, Actor by) implements MessageQuery {}

    /** The text as a message would show it. */
    record Preview(String text, Actor by) implements MessageQuery {}

    /**
     * A message as it is now.
     *
     * @param number its place in the conversation
     * @param change the conversation's change number when it last changed; 0 when never since it was sent
     * @param text Markdown source; empty when deleted or erased
     * @param html rendered and sanitised; empty when deleted or erased
     * @param mentions usernames mentioned, folded to lower case
     * @param attachments what goes with it; none when deleted or erased
     * @param state {@code SHOWN}, {@code PENDING} (it can't be shown yet), {@code DELETED} (by its author), {@code REMOVED} (by a moderator), {@code ERASED}
     */
    record Message(
            ConversationId conversation,
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

        /** The same with these people, who are called differently from one moment to the next. */
        public Message with(Author byNow, @Nullable Reply replyNow, @Nullable Withdrawal withdrawalNow) {
            return new Message(
                    conversation,
                    number,
                    id,
                    byNow,
                    at,
                    text,
                    html,
                    revision,
                    editedAt,
                    replyNow,
                    reactions,
                    mentions,
                    snippet,
                    attachments,
                    pin,
                    state,
                    withdrawalNow,
                    change);
        }

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

    /** A message in a word, for one line: what it is where it has no text. */
    enum What {
        TEXT,
        SNIPPET,
        PICTURE,
        VIDEO,
        AUDIO,
        FILE,
        PENDING,
        GONE
    }

    record Reaction(String emoji, List<AccountId> by) {}

    /** @param head the first lines as HTML; all of it when {@code lines} is at most 20 */
    record Attached(String name, String language, long length, int lines, String head) {}

    record Pin(AccountId by, Instant at) {}

    record Withdrawal(Author by, Instant at, String reason) {}

    /** A run of messages, with the newest number and the newest change number of the conversation at the time of reading. */
    record Messages(List<Message> messages, long lastNumber, long lastChange) {}

    /** A message in the gallery of its conversation: its files, who sent them and when. */
    record GalleryItem(
            ConversationId conversation,
            long number,
            MessageId id,
            Author author,
            Instant at,
            List<MediaFile> attachments) {}

    /** @param before what to ask for the next page with; 0 when this was the last */
    record Gallery(List<GalleryItem> messages, long before) {}

    record AttachmentName(String name) {}

    /** @param upTo the change number to continue after */
    record Changes(List<Message> messages, long upTo, long lastChange) {}

    /** One wording: {@code diffHtml} marks what changed since the one before, word by word. */
    record Version(int revision, Instant at, String text, String html, String diffHtml) {}

    record Versions(List<Version> versions) {}

    record SnippetText(String name, String language, String text, String html) {}

    record Rendered(String html) {}
}
