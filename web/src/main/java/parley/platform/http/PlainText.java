package parley.platform.http;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Text as people write it, in a body or anywhere else in a request: without NUL, which databases refuse or cut at, and
 * without half a character, which no encoding can keep.
 */
final class PlainText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    PlainText() {
        super(String.class);
    }

    static boolean is(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalf(point));
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING))
            return (String) context.handleUnexpectedToken(getValueType(context), json);
        var text = json.getString();
        if (!is(text)) throw MismatchedInputException.from(json, String.class, "A character that no text has");
        return text;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
