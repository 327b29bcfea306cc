package parley.markdown.query;

import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes in the order written: {@code Map.of} has another order in each JVM, and a replay must make the same bytes. */
final class Attributes {

    private Attributes() {}

    static Map<String, String> of(String... namesAndValues) {
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        return attributes;
    }
}
