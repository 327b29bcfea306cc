package parley.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import parley.shared.CommandRejected;

/**
 * Names a processor of events, or the one that makes a certain build of its read models ({@code conversations@2}); the prefix
 * keeps its stream apart from those of all else.
 */
public record ProcessorId(@JsonValue String value) {

    private static final String PREFIX = "processor:";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[a-z-]{1,40}(@[1-9][0-9]{0,8})?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProcessorId {
        if (!FORM.matcher(value).matches()) throw new CommandRejected(OperationsRejection.NO_SUCH_PROCESSOR);
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
