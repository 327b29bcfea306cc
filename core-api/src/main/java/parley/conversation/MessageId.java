package parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.Identifiers;

/** Names a message for ever: a UUID (version 7, RFC 9562) that the sending client made, so that sending again is harmless. */
public record MessageId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {
        Identifiers.requireUuid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
