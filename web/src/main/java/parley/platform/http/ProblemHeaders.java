package parley.platform.http;

import java.util.Map;

/** What a browser may do with an answer that is no page, whoever gives it: nothing. */
public final class ProblemHeaders {

    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private ProblemHeaders() {}
}
