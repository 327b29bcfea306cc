package parley.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an account for ever; says nothing about the person. */
public record AccountId(@JsonValue String value) {

    /** Acts where no person does: at first start and for the site itself. */
    public static final AccountId SYSTEM = new AccountId("system");

    /** Stands for a visitor who is not signed in. */
    public static final AccountId GUEST = new AccountId("guest");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        Identifiers.requireName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
