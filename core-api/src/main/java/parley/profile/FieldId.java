package parley.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.Identifiers;

/** Names a link or a further field of a profile: a UUID that the client made. */
public record FieldId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FieldId {
        Identifiers.requireUuid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
