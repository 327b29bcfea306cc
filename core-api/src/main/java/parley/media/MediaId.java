package parley.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.Identifiers;

/** Names a photo, video, sound or file for ever. Knowing it gives nobody access: that comes from where it is used. */
public record MediaId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MediaId {
        Identifiers.requireUuid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
