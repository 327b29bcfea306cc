package parley.room;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;
import parley.shared.AccountId;

/** What happened to a private room. */
public sealed interface ConversationEvent {

    RoomId room();

    AccountId by();

    /**
     * @param direct whether it is between two people, for ever
     * @param members who is in it from the start, whoever began it first
     * @param asked who must accept first
     */
    @Revision("1")
    record ConversationOpened(
            RoomId room,
            AccountId by,
            boolean direct,
            List<AccountId> members,
            List<AccountId> asked,
            @Personal(of = "room") @Nullable String name)
            implements ConversationEvent {}

    /**
     * A stranger's first message was sent.
     *
     * @param reached whether the person asked is told of it; false for ever where they had shut the writer out
     */
    @Revision("1")
    record ContactRequested(RoomId room, AccountId by, AccountId who, boolean reached) implements ConversationEvent {}

    /** @param by who was asked: they said yes, began to talk themselves, or became a friend meanwhile */
    @Revision("1")
    record ConversationAccepted(RoomId room, AccountId by) implements ConversationEvent {}

    @Revision("1")
    record ConversationDeclined(RoomId room, AccountId by) implements ConversationEvent {}

    @Revision("1")
    record PersonAdded(RoomId room, AccountId by, AccountId who, boolean withHistory) implements ConversationEvent {}

    @Revision("1")
    record PersonLeft(RoomId room, AccountId by) implements ConversationEvent {}

    /** The name is empty where it was taken away. */
    @Revision("1")
    record ConversationNamed(
            RoomId room,
            AccountId by,
            @Personal(of = "room") @Nullable String name) implements ConversationEvent {}
}
