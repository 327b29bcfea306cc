package parley.room;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;
import parley.shared.AccountId;

/** What happened to a room. Its name, topic and description belong to the room, not to who wrote them. */
public sealed interface RoomEvent {

    RoomId room();

    AccountId by();

    @Revision("1")
    record RoomOpened(
            RoomId room,
            AccountId by,
            @Personal(of = "room") @Nullable String name,
            @Personal(of = "room") @Nullable String topic)
            implements RoomEvent {}

    @Revision("1")
    record RoomRenamed(
            RoomId room,
            AccountId by,
            @Personal(of = "room") @Nullable String name) implements RoomEvent {}

    @Revision("1")
    record RoomDescribed(
            RoomId room,
            AccountId by,
            @Personal(of = "room") @Nullable String topic,
            @Personal(of = "room") @Nullable String description)
            implements RoomEvent {}

    @Revision("1")
    record RoomArchived(RoomId room, AccountId by) implements RoomEvent {}

    @Revision("1")
    record RoomReopened(RoomId room, AccountId by) implements RoomEvent {}

    @Revision("1")
    record PostingSet(RoomId room, AccountId by, Posting posting) implements RoomEvent {}

    @Revision("1")
    record SlowModeSet(RoomId room, AccountId by, int seconds) implements RoomEvent {}

    @Revision("1")
    record GuestReadingSet(RoomId room, AccountId by, boolean open) implements RoomEvent {}

    @Revision("1")
    record ModeratorAppointed(RoomId room, AccountId by, AccountId who) implements RoomEvent {}

    @Revision("1")
    record ModeratorDismissed(RoomId room, AccountId by, AccountId who) implements RoomEvent {}

    @Revision("1")
    record MemberMuted(
            RoomId room,
            AccountId by,
            AccountId who,
            Instant until,
            @Personal(of = "by") @Nullable String reason) implements RoomEvent {}

    @Revision("1")
    record MemberUnmuted(RoomId room, AccountId by, AccountId who) implements RoomEvent {}

    @Revision("1")
    record MemberBanned(
            RoomId room,
            AccountId by,
            AccountId who,
            @Personal(of = "by") @Nullable String reason) implements RoomEvent {}

    @Revision("1")
    record MemberUnbanned(RoomId room, AccountId by, AccountId who) implements RoomEvent {}
}
