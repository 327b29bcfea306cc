package parley.platform.edge;

import java.util.List;
import java.util.OptionalLong;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import parley.shared.Bound;

/** How large the body of a request may be: the one place where an endpoint says that it needs more than others. */
final class BodyLimits {

    @Bound
    static final int LARGEST_BODY = 64 * 1024;

    /** A message with the longest snippet: three bytes of UTF-8 for each of its characters, and some for what JSON escapes. */
    @Bound
    static final int LARGEST_MESSAGE_BODY = 2 * 1024 * 1024;

    private static final String JSON = "application/json";

    /**
     * What one endpoint takes.
     *
     * @param type of content; no other is read
     * @param bytes none where the endpoint reads the body bit by bit and has a bound of its own
     */
    record Rule(String method, PathSpec path, String type, OptionalLong bytes) {

        boolean fits(String asked, String where) {
            return method.equals(asked) && path.matches(where);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "PUT",
                    new UriTemplatePathSpec("/api/conversations/{conversation}/messages/{message}"),
                    JSON,
                    OptionalLong.of(LARGEST_MESSAGE_BODY)),
            new Rule(
                    "PATCH",
                    new UriTemplatePathSpec("/api/uploads/{upload}"),
                    "application/offset+octet-stream",
                    OptionalLong.empty()));

    private static final Rule ANY = new Rule("", new UriTemplatePathSpec("/"), JSON, OptionalLong.of(LARGEST_BODY));

    private BodyLimits() {}

    static Rule rule(String method, String path) {
        return RULES.stream()
                .filter(rule -> rule.fits(method, path))
                .findFirst()
                .orElse(ANY);
    }
}
