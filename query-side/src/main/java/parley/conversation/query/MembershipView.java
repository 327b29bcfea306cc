package parley.conversation.query;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.conversation.ConversationId;
import parley.conversation.MembershipId;
import parley.shared.AccountId;

/**
 * That a person is in a conversation, or asked into it, and where among their conversations they find it.
 *
 * @param number the conversation's last number at joining: what was said before counts as read
 * @param mutedForMe whether they want to hear nothing of it
 * @param archivedForMe the conversation's last number when they put it away; {@link #NOT_ARCHIVED} where they did not
 * @param place what the person's conversations are sorted by: when something was said, and the conversation
 */
@Document(MembershipView.COLLECTION)
public record MembershipView(
        @Id String id,
        String conversation,
        String account,
        Instant since,
        long number,
        boolean mutedForMe,
        long archivedForMe,
        ConversationList list,
        String place) {

    public static final String COLLECTION = "membership";

    /** Below any number. */
    public static final long NOT_ARCHIVED = -1;

    /** In which of a person's lists it stands. */
    public enum ConversationList {
        /** Those that one joins, such as rooms. */
        JOINED,
        INBOX,
        ARCHIVED,
        REQUESTS
    }

    /** Of somebody who has joined: what was said before counts as read. */
    static MembershipView joined(String id, String conversation, AccountId who, Instant since, long number) {
        return new MembershipView(
                id, conversation, who.value(), since, number, false, NOT_ARCHIVED, ConversationList.JOINED, "");
    }

    /** What lists by last activity are sorted by. */
    public static String place(ConversationView conversation) {
        return "%016x %s".formatted(conversation.lastActivityAt.toEpochMilli(), conversation.id);
    }

    public static String idOf(String conversation, AccountId who) {
        return MembershipId.of(new ConversationId(conversation), who).value();
    }

    boolean isArchived(ConversationView of) {
        return isArchived(archivedForMe, mutedForMe, of);
    }

    /** What is said brings a conversation back, except where nobody wants to hear of it. */
    public static boolean isArchived(long archivedForMe, boolean mutedForMe, ConversationView conversation) {
        return archivedForMe != NOT_ARCHIVED && (mutedForMe || conversation.lastNumber <= archivedForMe);
    }
}
