package parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.AccountId;
import parley.shared.Identifiers;

/** One message as one person may have saved it; derived from the pair, so that there is only ever one. */
public record SavedMessageId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SavedMessageId {
        Identifiers.requireDerived(value);
    }

    public static SavedMessageId of(MessageId message, AccountId account) {
        return new SavedMessageId("saved:" + message + ":" + account);
    }

    @Override
    public String toString() {
        return value;
    }
}
