package parley.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.AccountId;
import parley.shared.Identifiers;

/** Names a person's profile; derived from the account, whose own events are another stream. */
public record ProfileId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProfileId {
        Identifiers.requireDerived(value);
    }

    public static ProfileId of(AccountId account) {
        return new ProfileId("profile:" + account);
    }

    @Override
    public String toString() {
        return value;
    }
}
