package parley.conversation;

import org.axonframework.serialization.Revision;
import parley.shared.AccountId;

/** Who joined a conversation and who left it, and how they have it for themselves. */
public sealed interface MembershipEvent {

    MembershipId membership();

    ConversationId conversation();

    AccountId account();

    @Revision("1")
    record ConversationJoined(MembershipId membership, ConversationId conversation, AccountId account)
            implements MembershipEvent {}

    @Revision("1")
    record ConversationLeft(MembershipId membership, ConversationId conversation, AccountId account)
            implements MembershipEvent {}

    @Revision("1")
    record MutedForMe(MembershipId membership, ConversationId conversation, AccountId account)
            implements MembershipEvent {}

    @Revision("1")
    record UnmutedForMe(MembershipId membership, ConversationId conversation, AccountId account)
            implements MembershipEvent {}

    @Revision("1")
    record ArchivedForMe(MembershipId membership, ConversationId conversation, AccountId account)
            implements MembershipEvent {}

    @Revision("1")
    record UnarchivedForMe(MembershipId membership, ConversationId conversation, AccountId account)
            implements MembershipEvent {}
}
