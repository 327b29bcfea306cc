package parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.AccountId;
import parley.shared.Identifiers;

/** One person in one conversation; derived from the pair, so that there is only ever one. */
public record MembershipId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MembershipId {
        Identifiers.requireDerived(value);
    }

    public static MembershipId of(ConversationId conversation, AccountId account) {
        return new MembershipId(conversation + ":" + account);
    }

    @Override
    public String toString() {
        return value;
    }
}
