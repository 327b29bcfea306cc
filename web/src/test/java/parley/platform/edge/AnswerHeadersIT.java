package parley.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.testing.RawConnection;
import parley.testing.Site;

/** Whatever answers, be it a page, an endpoint, a filter or the server itself: never without headers, never with its name. */
class AnswerHeadersIT {

    private static final String HOST = " HTTP/1.1\r\nHost: parley\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    private final Site site = Site.shared();

    static Stream<Arguments> every_kind_of_answer() {
        return Stream.of(
                kind("a page", 200, "GET /" + HOST),
                kind("a page that there is not", 404, "GET /nowhere" + HOST + "Accept: text/html\r\n"),
                kind("no such address", 404, "GET /nowhere" + HOST),
                kind("an answer", 200, "GET /api/session" + HOST),
                kind("nobody signed in", 401, "GET /api/my/rooms" + HOST),
                kind("without the token", 403, "POST /api/session" + HOST + JSON + "Content-Length: 2\r\n\r\n{}"),
                kind("nothing there", 404, "GET /api/conversations/0191aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa" + HOST),
                kind("the wrong method", 405, "DELETE /" + HOST, 401, 403),
                kind("the container's error page", 404, "GET /error" + HOST),
                kind("a handshake refused", 403, "GET /live" + HOST),
                kind("a handshake without a person", 401, "GET /live" + HOST + "Origin: http://parley\r\n", 403),
                kind("health", 200, "GET /health/live" + HOST),
                kind("figures", 401, "GET /metrics" + HOST, 403),
                kind("a body too large", 413, "POST /api/session" + HOST + JSON + "Content-Length: 70000\r\n"),
                kind("a body of another kind", 415, "POST /api/session" + HOST + "Content-Length: 3\r\n\r\na=b"),
                kind(
                        "a compressed body",
                        415,
                        "POST /api/session" + HOST + JSON + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"),
                kind("an address too long", 414, "GET /" + "x".repeat(20_000) + HOST),
                kind("headers too large", 431, "GET /" + HOST + "X-Large: " + "x".repeat(20_000) + "\r\n"),
                kind("another version", 505, "GET / HTTP/7.3\r\nHost: parley\r\n"),
                kind("no version", 400, "GET /\u0001 HTTP/1.1\r\nHost: parley\r\n"),
                kind("no request", 400, "\u0000\u0001\u0002 \r\n"),
                kind("no host", 400, "GET / HTTP/1.1\r\n"),
                kind("an encoding of nobody", 400, "POST /api/session" + HOST + JSON + "Transfer-Encoding: x\r\n", 501),
                kind("a path that leads out", 400, "GET /..%2f..%2fetc" + HOST),
                kind("a path with a NUL", 400, "GET /api/conversations/%00" + HOST),
                kind("a query with a NUL", 400, "GET /api/rooms?text=%00" + HOST),
                kind("an origin that is none", 400, "GET /live" + HOST + "Origin: http://a:99999999\r\n"));
    }

    private static Arguments kind(String name, int status, String request, int... or) {
        return Arguments.of(name, status, request, or);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("every_kind_of_answer")
    void has_the_headers_that_all_have(String name, int status, String request, int[] or) throws Exception {
        try (var connection = new RawConnection(site.address())) {
            connection.send(request + (request.contains("\r\n\r\n") ? "" : "\r\n"));
            var answer = connection.answer();
            var accepted =
                    Stream.concat(Stream.of(status), Arrays.stream(or).boxed()).toList();
            assertThat(answer.status()).as(answer.body()).isIn(accepted);
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("X-Frame-Options")).contains("DENY");
            assertThat(answer.header("Content-Security-Policy"))
                    .hasValueSatisfying(
                            policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
            assertThat(answer.header("Referrer-Policy")).isPresent();
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("X-Powered-By")).isEmpty();
            if (!name.contains("page"))
                assertThat(answer.body()).doesNotContainIgnoringCase("jetty", "exception", "\tat ");
            if (answer.status() >= 400
                    && !answer.header("Content-Type").orElse("").contains("html"))
                assertThat(answer.header("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void files_say_how_they_are_to_be_taken() {
        var page = site.visitor().get("/").raw().body();
        var file = page.replaceAll("(?s).*?href=\"(/ui/[^\"]+)\".*", "$1");
        var headers = site.visitor().get(file).raw().headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    }

    @Test
    void signing_out_makes_the_browser_forget_what_it_kept() {
        var ana = site.member("Ana");
        assertThat(ana.get("/api/session").raw().headers().firstValue("Clear-Site-Data"))
                .isEmpty();
        var answer = ana.delete("/api/session").expect(204);
        assertThat(answer.raw().headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
    }
}
