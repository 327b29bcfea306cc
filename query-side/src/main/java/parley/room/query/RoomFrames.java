package parley.room.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.conversation.query.ConversationUpdates;
import parley.conversation.query.ConversationView;
import parley.live.LiveTopic;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.room.RoomQuery.RoomAnswer;
import parley.shared.AccountId;

/** Who is told of what happens to a room. */
final class RoomFrames {

    record RoomFrame(String type, RoomAnswer room) {}

    record SanctionFrame(
            String type,
            ConversationId conversation,
            @Nullable Instant mutedUntil,
            boolean banned) {}

    private RoomFrames() {}

    static void tell(RoomEvent event, ConversationView conversation, RoomView room, ConversationUpdates updates) {
        var frame = new RoomFrame("room", room.asAnswer(conversation));
        updates.tell(conversation, frame);
        switch (event) {
            case RoomOpened _, RoomRenamed _, RoomDescribed _, RoomArchived _, RoomReopened _ ->
                updates.tell(LiveTopic.directory(), frame);
            case GuestReadingSet set when !set.open() -> updates.accessChanged(conversation);
            case MemberMuted muted -> sanction(muted.who(), conversation, room, updates);
            case MemberUnmuted unmuted -> sanction(unmuted.who(), conversation, room, updates);
            case MemberUnbanned unbanned -> sanction(unbanned.who(), conversation, room, updates);
            case MemberBanned banned -> {
                sanction(banned.who(), conversation, room, updates);
                updates.accessChanged(conversation, banned.who());
            }
            case GuestReadingSet _, PostingSet _, SlowModeSet _, ModeratorAppointed _, ModeratorDismissed _ -> {}
        }
    }

    private static void sanction(
            AccountId who, ConversationView conversation, RoomView room, ConversationUpdates updates) {
        var banned = room.banned.contains(who.value());
        var id = new ConversationId(conversation.id);
        updates.tell(who, new SanctionFrame("sanction", id, room.mutedUntil(who), banned));
    }
}
