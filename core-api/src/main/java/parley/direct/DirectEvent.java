package parley.direct;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.encryption.Personal;
import parley.shared.AccountId;

/** What happened to a direct conversation. */
public sealed interface DirectEvent {

    ConversationId conversation();

    AccountId by();

    /**
     * @param direct whether it is between two people, for ever
     * @param members who is in it from the start, whoever began it first
     * @param asked who must accept first
     */
    @Revision("1")
    record DirectConversationOpened(
            ConversationId conversation,
            AccountId by,
            boolean direct,
            List<AccountId> members,
            List<AccountId> asked,
            @Personal(of = "conversation") @Nullable String name)
            implements DirectEvent {}

    /**
     * A stranger's first message was sent.
     *
     * @param reached whether the person asked is told of it; false for ever where they had shut the writer out
     */
    @Revision("1")
    record ContactRequested(ConversationId conversation, AccountId by, AccountId who, boolean reached)
            implements DirectEvent {}

    /** @param by who was asked: they said yes, began to talk themselves, or became a friend meanwhile */
    @Revision("1")
    record ContactAccepted(ConversationId conversation, AccountId by) implements DirectEvent {}

    @Revision("1")
    record ContactDeclined(ConversationId conversation, AccountId by) implements DirectEvent {}

    @Revision("1")
    record ParticipantAdded(ConversationId conversation, AccountId by, AccountId who, boolean withHistory)
            implements DirectEvent {}

    @Revision("1")
    record ParticipantLeft(ConversationId conversation, AccountId by) implements DirectEvent {}

    /** The name is empty where it was taken away. */
    @Revision("1")
    record DirectConversationNamed(
            ConversationId conversation,
            AccountId by,
            @Personal(of = "conversation") @Nullable String name) implements DirectEvent {}
}
