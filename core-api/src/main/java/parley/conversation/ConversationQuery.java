package parley.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What can be asked about a conversation of any kind. One that the asker may not read looks like none. */
public sealed interface ConversationQuery {

    Actor by();

    record ConversationById(ConversationId conversation, Actor by) implements ConversationQuery {}

    /** Members by name: {@code limit} (1 to 200) after the given sort key, of those whose name begins with the text. */
    record MembersOf(ConversationId conversation, String text, String after, int limit, Actor by)
            implements ConversationQuery {}

    /** How far the others have read, as far as they show it and the person shows it too. */
    record ReadReceipts(ConversationId conversation, Actor by) implements ConversationQuery {}

    /** Whether the others there may see that this person is there. */
    record PresenceIn(ConversationId conversation, Actor by) implements ConversationQuery {}

    /** A conversation as it concerns one person. */
    record MyConversation(ConversationAnswer conversation, Mine mine) {}

    record MyConversations(List<MyConversation> conversations) {}

    /**
     * What one person has of a conversation for themselves.
     *
     * @param joined whether they are in it
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
     */
    record Mine(
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
            boolean archivedForMe) {}

    /** @param avatar the picture that everyone signed in may see; absent without one */
    record Member(
            AccountId id,
            String username,
            String name,
            @Nullable String avatar,
            String sortKey) {}

    record Members(List<Member> members, boolean more) {}

    record Receipt(AccountId account, long number) {}

    record Receipts(List<Receipt> receipts) {}

    record PresenceShown(boolean shown) {}
}
