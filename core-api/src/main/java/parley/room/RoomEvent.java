package parley.room;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.encryption.Personal;
import parley.shared.AccountId;

/** What happened to a room. Its name, topic and description belong to the room, not to who wrote them. */
public sealed interface RoomEvent {

    ConversationId room();

    AccountId by();

    @Revision("1")
    record RoomOpened(
            ConversationId room,
            AccountId by,
            @Personal(of = "room") @Nullable String name,
            @Personal(of = "room") @Nullable String topic)
            implements RoomEvent {}

    @Revision("1")
    record RoomRenamed(
            ConversationId room,
            AccountId by,
            @Personal(of = "room") @Nullable String name) implements RoomEvent {}

    @Revision("1")
    record RoomDescribed(
            ConversationId room,
            AccountId by,
            @Personal(of = "room") @Nullable String topic,
            @Personal(of = "room") @Nullable String description)
            implements RoomEvent {}

    @Revision("1")
    record RoomArchived(ConversationId room, AccountId by) implements RoomEvent {}

    @Revision("1")
    record RoomReopened(ConversationId room, AccountId by) implements RoomEvent {}

    @Revision("1")
    record PostingSet(ConversationId room, AccountId by, Posting posting) implements RoomEvent {}

    @Revision("1")
    record SlowModeSet(ConversationId room, AccountId by, int seconds) implements RoomEvent {}

    @Revision("1")
    record GuestReadingSet(ConversationId room, AccountId by, boolean open) implements RoomEvent {}

    @Revision("1")
    record ModeratorAppointed(ConversationId room, AccountId by, AccountId who) implements RoomEvent {}

    @Revision("1")
    record ModeratorDismissed(ConversationId room, AccountId by, AccountId who) implements RoomEvent {}

    @Revision("1")
    record MemberMuted(
            ConversationId room,
            AccountId by,
            AccountId who,
            Instant until,
            @Personal(of = "by") @Nullable String reason)
            implements RoomEvent {}

    @Revision("1")
    record MemberUnmuted(ConversationId room, AccountId by, AccountId who) implements RoomEvent {}

    @Revision("1")
    record MemberBanned(
            ConversationId room,
            AccountId by,
            AccountId who,
            @Personal(of = "by") @Nullable String reason) implements RoomEvent {}

    @Revision("1")
    record MemberUnbanned(ConversationId room, AccountId by, AccountId who) implements RoomEvent {}
}
