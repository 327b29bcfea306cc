package parley.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.testing.Endpoints;
import parley.testing.Endpoints.Endpoint;
import parley.testing.Ids;
import parley.testing.RawConnection;
import parley.testing.RawConnection.Answer;
import parley.testing.Site;

/** No endpoint reads more than it has a use for, whether it is told the length before or not. */
class BodyLimitsIT {

    private final Site site = Site.shared();

    @TestFactory
    Stream<DynamicTest> every_endpoint_refuses_a_body_that_says_that_it_is_too_large() {
        return bounded()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    try (var connection = new RawConnection(site.address())) {
                        connection.send(head(endpoint) + "Content-Length: " + (limit(endpoint) + 1) + "\r\n\r\n");
                        assertRefused(connection.answer());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_endpoint_refuses_a_body_that_turns_out_to_be_too_large() {
        return bounded()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    try (var connection = new RawConnection(site.address())) {
                        var body = "\"" + "x".repeat(limit(endpoint)) + "\"";
                        connection.send(head(endpoint) + "Transfer-Encoding: chunked\r\n\r\n"
                                + Integer.toHexString(body.length()) + "\r\n");
                        connection.send(body);
                        assertRefused(connection.answer());
                    }
                }));
    }

    @Test
    void the_longest_message_with_the_longest_snippet_goes_through() {
        var ana = site.member("Ana");
        var room = ana.room("long");
        var snippet = Map.of("name", "a.txt", "language", "", "text", "\u4e00".repeat(500_000));
        ana.put(
                        "/api/conversations/" + room + "/messages/" + Ids.next(),
                        Map.of("text", "\u4e00".repeat(20_000), "snippet", snippet))
                .expect(201);
    }

    static Stream<Arguments> costly_bodies() {
        return Stream.of(
                Arguments.of("many fields", "{" + "\"a\":0,".repeat(10_000) + "\"b\":0}"),
                Arguments.of("many values", "[" + "0,".repeat(30_000) + "0]"),
                Arguments.of("deep", "[".repeat(30_000)),
                Arguments.of("deep in a field", "{\"text\":" + "{\"a\":".repeat(10_000) + "}"),
                Arguments.of("a long number", "{\"text\":" + "9".repeat(60_000) + "}"),
                Arguments.of("a long exponent", "{\"text\":1e" + "9".repeat(1_000) + "}"),
                Arguments.of("a long name", "{\"" + "n".repeat(60_000) + "\":1}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costly_bodies")
    void a_body_that_costs_more_than_it_is_worth_is_refused(String name, String body) throws IOException {
        var ana = site.member("Ana");
        var answer = ana.exchange(
                "POST", "/api/preview", body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private Stream<Endpoint> bounded() {
        return Endpoints.of(site, _ -> true).stream()
                .filter(Endpoint::changesSomething)
                .filter(endpoint -> BodyLimits.rule(endpoint.method().name(), path(endpoint))
                        .bytes()
                        .isPresent());
    }

    private static int limit(Endpoint endpoint) {
        return (int) BodyLimits.rule(endpoint.method().name(), path(endpoint))
                .bytes()
                .orElseThrow();
    }

    private static String path(Endpoint endpoint) {
        return endpoint.address(Map.of()).replaceAll("\\?.*", "");
    }

    private static String head(Endpoint endpoint) {
        return endpoint.method() + " " + path(endpoint)
                + " HTTP/1.1\r\nHost: parley\r\nContent-Type: application/json\r\n";
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("CONTENT_TOO_LARGE");
    }
}
