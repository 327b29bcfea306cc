package parley.friend;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.AccountId;
import parley.shared.Identifiers;

/** What is between two people; derived from the pair in either order, so that there is only ever one. */
public record FriendshipId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FriendshipId {
        Identifiers.requireDerived(value);
    }

    public static FriendshipId of(AccountId one, AccountId other) {
        return one.value().compareTo(other.value()) < 0
                ? new FriendshipId("friends:" + one + ":" + other)
                : new FriendshipId("friends:" + other + ":" + one);
    }

    @Override
    public String toString() {
        return value;
    }
}
