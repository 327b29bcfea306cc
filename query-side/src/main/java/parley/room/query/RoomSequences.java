package parley.room.query;

import parley.room.ConversationEvent;
import parley.room.ConversationEvent.*;
import parley.room.MembershipEvent;
import parley.room.MessageEvent;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;

/**
 * Which events of a room must keep their order among themselves: those of one message, those of one person, and those of
 * its name and rules. Where one of them can't be folded, the others of its kind wait for it, and all else goes on.
 */
final class RoomSequences {

    private RoomSequences() {}

    /** Nothing of a room is shown before it is known who may see it. */
    static boolean isFirst(Object event) {
        return event instanceof RoomOpened || event instanceof ConversationOpened;
    }

    static String of(String room, Object event) {
        return switch (event) {
            case MessageEvent about -> room + ":" + about.message();
            case MembershipEvent about -> room + ":" + about.account();
            case RoomEvent about -> of(room, about);
            case ConversationEvent about -> of(room, about);
            default -> room;
        };
    }

    private static String of(String room, RoomEvent event) {
        return switch (event) {
            case RoomOpened _ -> room;
            case ModeratorAppointed about -> room + ":" + about.who();
            case ModeratorDismissed about -> room + ":" + about.who();
            case MemberMuted about -> room + ":" + about.who();
            case MemberUnmuted about -> room + ":" + about.who();
            case MemberBanned about -> room + ":" + about.who();
            case MemberUnbanned about -> room + ":" + about.who();
            case RoomRenamed _, RoomDescribed _, RoomArchived _, RoomReopened _ -> settings(room);
            case PostingSet _, SlowModeSet _, GuestReadingSet _ -> settings(room);
        };
    }

    private static String of(String room, ConversationEvent event) {
        return switch (event) {
            case ConversationOpened _ -> room;
            case ContactRequested about -> room + ":" + about.who();
            case ConversationAccepted about -> room + ":" + about.by();
            case ConversationDeclined about -> room + ":" + about.by();
            case PersonAdded about -> room + ":" + about.who();
            case PersonLeft about -> room + ":" + about.by();
            case ConversationNamed _ -> settings(room);
        };
    }

    private static String settings(String room) {
        return room + ":settings";
    }
}
