package parley.upkeep;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a processor of events; the prefix keeps its stream apart from those of all else. */
public record ProcessorId(@JsonValue String value) {

    private static final String PREFIX = "processor:";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProcessorId {
        if (!value.startsWith(PREFIX)) throw new IllegalArgumentException("not the id of a processor");
    }

    public static ProcessorId of(String name) {
        return new ProcessorId(PREFIX + name);
    }

    /** What it is called in settings. */
    public String name() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
