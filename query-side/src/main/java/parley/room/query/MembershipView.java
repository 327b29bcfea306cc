package parley.room.query;

import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountId;
import parley.room.MembershipId;
import parley.room.RoomId;

/**
 * That a person is in a room, or asked into it, and where among their rooms they find it.
 *
 * @param number the room's last number at joining: what was said before counts as read
 * @param silenced whether they want to hear nothing of it
 * @param putAway the room's last number when they put it away; {@link #IN_SIGHT} where they did not
 * @param place what the person's conversations are sorted by: when something was said, and the room
 */
@Document(MembershipView.COLLECTION)
record MembershipView(
        @Id String id,
        String room,
        String account,
        Instant since,
        long number,
        boolean silenced,
        long putAway,
        Shelf shelf,
        String place) {

    static final String COLLECTION = "membership_1";

    /** Below any number. */
    static final long IN_SIGHT = -1;

    enum Shelf {
        /** Public rooms. */
        ROOMS,
        INBOX,
        AWAY,
        REQUESTS
    }

    static MembershipView ofPublic(String id, String room, AccountId who, Instant since, long number) {
        return new MembershipView(id, room, who.value(), since, number, false, IN_SIGHT, Shelf.ROOMS, "");
    }

    /** One for each person whom a private room concerns. */
    static Stream<MembershipView> ofPrivate(RoomView room, TalkView talk) {
        var place = "%016x %s".formatted(room.lastActivityAt.toEpochMilli(), room.id);
        var insiders = talk.insiders().stream()
                .map(one -> new MembershipView(
                        idOf(room, one.account()),
                        room.id,
                        one.account(),
                        one.since(),
                        one.read(),
                        one.silenced(),
                        one.putAway(),
                        isAway(one.putAway(), one.silenced(), room) ? Shelf.AWAY : Shelf.INBOX,
                        place));
        var asked = talk.asked().stream()
                .map(who -> new MembershipView(
                        idOf(room, who), room.id, who, room.openedAt, 0, false, IN_SIGHT, Shelf.REQUESTS, place));
        return Stream.concat(insiders, asked);
    }

    boolean isAway(RoomView of) {
        return isAway(putAway, silenced, of);
    }

    /** What is said brings a room back, except where nobody wants to hear of it. */
    private static boolean isAway(long putAway, boolean silenced, RoomView room) {
        return putAway != IN_SIGHT && (silenced || room.lastNumber <= putAway);
    }

    private static String idOf(RoomView room, String account) {
        return MembershipId.of(new RoomId(room.id), new AccountId(account)).value();
    }
}
