package parley.room.query;

import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.room.MembershipId;
import parley.room.RoomId;
import parley.shared.AccountId;

/**
 * That a person is in a room, or asked into it, and where among their rooms they find it.
 *
 * @param number the room's last number at joining: what was said before counts as read
 * @param mutedForMe whether they want to hear nothing of it
 * @param archivedForMe the room's last number when they put it away; {@link #NOT_ARCHIVED} where they did not
 * @param place what the person's conversations are sorted by: when something was said, and the room
 */
@Document(MembershipView.COLLECTION)
record MembershipView(
        @Id String id,
        String room,
        String account,
        Instant since,
        long number,
        boolean mutedForMe,
        long archivedForMe,
        ConversationList list,
        String place) {

    static final String COLLECTION = "membership_1";

    /** Below any number. */
    static final long NOT_ARCHIVED = -1;

    enum ConversationList {
        /** Public rooms. */
        ROOMS,
        INBOX,
        ARCHIVED,
        REQUESTS
    }

    static MembershipView ofPublic(String id, String room, AccountId who, Instant since, long number) {
        return new MembershipView(
                id, room, who.value(), since, number, false, NOT_ARCHIVED, ConversationList.ROOMS, "");
    }

    /** One for each person whom a private room concerns. */
    static Stream<MembershipView> ofPrivate(RoomView room, DirectConversationView direct) {
        var place = "%016x %s".formatted(room.lastActivityAt.toEpochMilli(), room.id);
        var participants = direct.participants().stream()
                .map(one -> new MembershipView(
                        idOf(room, one.account()),
                        room.id,
                        one.account(),
                        one.since(),
                        one.read(),
                        one.mutedForMe(),
                        one.archivedForMe(),
                        isArchived(one.archivedForMe(), one.mutedForMe(), room)
                                ? ConversationList.ARCHIVED
                                : ConversationList.INBOX,
                        place));
        var asked = direct.asked().stream()
                .map(who -> new MembershipView(
                        idOf(room, who),
                        room.id,
                        who,
                        room.openedAt,
                        0,
                        false,
                        NOT_ARCHIVED,
                        ConversationList.REQUESTS,
                        place));
        return Stream.concat(participants, asked);
    }

    boolean isArchived(RoomView of) {
        return isArchived(archivedForMe, mutedForMe, of);
    }

    /** What is said brings a room back, except where nobody wants to hear of it. */
    private static boolean isArchived(long archivedForMe, boolean mutedForMe, RoomView room) {
        return archivedForMe != NOT_ARCHIVED && (mutedForMe || room.lastNumber <= archivedForMe);
    }

    private static String idOf(RoomView room, String account) {
        return MembershipId.of(new RoomId(room.id), new AccountId(account)).value();
    }
}
