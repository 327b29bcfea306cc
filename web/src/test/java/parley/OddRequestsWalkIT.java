package parley;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;
import parley.testing.Endpoints;
import parley.testing.Endpoints.Endpoint;
import parley.testing.RawConnection;
import parley.testing.Site;
import parley.testing.Visitor;

/**
 * Sends to every endpoint, found where Spring keeps them, bytes that are no text, in every field, path, query and header:
 * that is the client's fault and said so, never the site's, never a success, and the log stays quiet.
 */
@SuppressWarnings("StringConcatToTextBlock") // the check fails on these
class OddRequestsWalkIT {

    private static final List<String> ODD_PATHS =
            List.of("%00", "a%00b", "%ED%A0%80", "%FF%FE", "%", "%zz", "..%2f", "%2e%2e", "x".repeat(3_000), "\u00ff");

    private static final List<String> ODD_QUERIES =
            List.of("%00", "%ED%A0%80", "%FF", "%", "99999999999999999999", "-1", "NaN", "\u00ff", "x".repeat(3_000));

    private static final Map<String, List<String>> ODD_HEADERS = Map.ofEntries(
            Map.entry("Origin", List.of("http://[", "http://a:99999999", "x", "http://a b", "null", "\u00ff://")),
            Map.entry("Accept", List.of("x", "a/b;q=zz", "*", ";", "text/html;charset=\u00ff")),
            Map.entry("Accept-Language", List.of("*;q=9", "\u00ff", "a".repeat(3_000))),
            Map.entry(
                    "Cookie",
                    List.of(
                            "PARLEY_SESSION=\u00ff",
                            "PARLEY_SESSION=%00",
                            "PARLEY_SESSION=AA==",
                            "PARLEY_SESSION=7aCA",
                            "=;=;",
                            "a".repeat(3_000))),
            Map.entry("If-None-Match", List.of("\"", "W/", "\u00ff")),
            Map.entry("If-Modified-Since", List.of("yesterday", "99999999999999999999")),
            Map.entry("Range", List.of("bytes=", "bytes=9-1", "bytes=0-0" + ",0-0".repeat(200), "x")),
            Map.entry("X-Forwarded-For", List.of("\u00ff", "a, b, c")),
            Map.entry("X-Forwarded-Host", List.of("[", "a b")),
            Map.entry("Forwarded", List.of("for=\"", "host=[;proto=x")),
            Map.entry("User-Agent", List.of("\u00ff\u00fe", "\u0080", "a".repeat(3_000))),
            Map.entry("Authorization", List.of("Bearer \u00ff", "Basic ====", "x")),
            Map.entry("Access-Control-Request-Method", List.of("\u00ff", "GET")),
            Map.entry("Content-Type", List.of("x", "application/json;charset=nonsense", "multipart/form-data", ";")),
            Map.entry("Content-Encoding", List.of("gzip", "x")),
            Map.entry("Tus-Resumable", List.of("\u00ff", "9")),
            Map.entry("Upload-Length", List.of("-1", "x", "99999999999999999999")),
            Map.entry("Upload-Metadata", List.of("filename ====", "filename /w==", "filename AA==", "\u00ff")),
            Map.entry("Upload-Offset", List.of("-1", "x")),
            Map.entry("traceparent", List.of("\u00ff", "00-x", "0".repeat(3_000))),
            Map.entry("X-CSRF-TOKEN", List.of("\u00ff", "a".repeat(3_000))),
            Map.entry("Upgrade", List.of("x")),
            Map.entry("X-HTTP-Method-Override", List.of("\u00ff")));

    /** As they stand in the place of a value in JSON. */
    private static final List<String> ODD_VALUES = List.of(
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\u0000\"",
            "\"\u00ed\u00a0\u0080\"",
            "\"\u00ff\"",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]",
            "{\"\\u0000\":1}",
            "1e99999",
            "9".repeat(60),
            "nul",
            "\"open");

    private static final List<String> ODD_BODIES =
            List.of("{", "[", "\"", "{\"a\":}", "\u00ff\u00fe{", "{}{}", "]", "{\"a\":1,}", "{'a':1}", "\u0000");

    private final Site site = Site.shared();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<String> wrong = new ArrayList<>();

    private final class Sender implements AutoCloseable {

        private final String identity;
        private RawConnection connection = open();

        Sender(String identity) throws IOException {
            this.identity = identity;
        }

        private RawConnection open() throws IOException {
            return new RawConnection(site.address());
        }

        /** @param broken whether it can't be a success in any way */
        void send(String method, String target, Map<String, String> headers, String body, boolean broken)
                throws IOException {
            if (!connection.isUsable()) connection = open();
            connection.send(request(method, target, headers, body));
            try {
                var answer = connection.answer(method.equals("HEAD"));
                if (answer.status() >= 500
                        || (broken && answer.status() < 400)
                        || answer.body().contains("Exception"))
                    wrong.add("%d for %s %s %s %s".formatted(answer.status(), method, target, headers, body));
            } catch (java.io.EOFException | java.net.SocketException closed) {
                connection.close();
                connection = open();
            }
        }

        private byte[] request(String method, String target, Map<String, String> headers, String body) {
            var head = new StringBuilder("%s %s HTTP/1.1\r\nHost: parley\r\n".formatted(method, target));
            head.append(identity);
            headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            if (!method.equals("GET") && !method.equals("HEAD"))
                head.append("Content-Length: " + body.length() + "\r\n");
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeBytes(body.getBytes(StandardCharsets.ISO_8859_1));
            return bytes.toByteArray();
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    @BeforeEach
    void listenToTheLog() {
        logged.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(logged);
    }

    @AfterEach
    void leaveTheLog() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(logged);
    }

    @TestFactory
    Stream<DynamicTest> whoever_asks_oddly_is_told_that_it_is_their_fault() {
        var endpoints = new ArrayList<>(Endpoints.of(site, _ -> true));
        assertThat(endpoints).hasSizeGreaterThan(80);
        return Stream.of(true, false)
                .flatMap(signedIn -> endpoints.stream()
                        .map(endpoint -> DynamicTest.dynamicTest(
                                (signedIn ? "signed in: " : "signed out: ") + endpoint,
                                () -> walk(endpoint, signedIn))));
    }

    @TestFactory
    Stream<DynamicTest> so_are_those_who_ask_for_what_is_no_endpoint() {
        return Stream.of(
                        "/",
                        "/error",
                        "/live",
                        "/ui/x",
                        "/login/webauthn",
                        "/webauthn/register/options",
                        "/health",
                        "/metrics")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    try (var sender = new Sender(identity(site.visitor()))) {
                        for (var method : List.of("GET", "POST", "PUT", "TRACE", "OPTIONS", "PROPFIND"))
                            headers(sender, method, path);
                        for (var odd : ODD_PATHS) sender.send("GET", path + "/" + odd, Map.of(), "", false);
                        for (var body : ODD_BODIES)
                            sender.send("POST", path, Map.of("Content-Type", "application/json"), body, true);
                    }
                    assertQuiet();
                }));
    }

    private void walk(Endpoint endpoint, boolean signedIn) throws IOException {
        var who = signedIn ? site.member("Ana") : site.visitor();
        try (var sender = new Sender(identity(who))) {
            var method = endpoint.method().name();
            var address =
                    endpoint.address(Map.of("room", "lobby", "conversation", "lobby", "topic", "conversations.lobby"));
            if (signedIn) headers(sender, method, address); // a stranger meets the same filters wherever they ask
            for (var odd : ODD_PATHS)
                for (var name : endpoint.variables())
                    sender.send(
                            method,
                            endpoint.template().replace("{" + name + "}", odd).replaceAll("\\{[^}]*}", "x"),
                            Map.of(),
                            "",
                            false);
            for (var odd : ODD_QUERIES)
                for (var name : endpoint.parameters())
                    sender.send(method, address.replaceAll("\\?.*", "") + "?" + name + "=" + odd, Map.of(), "", false);
            if (endpoint.changesSomething()) bodies(sender, endpoint, method, address);
        }
        assertQuiet();
    }

    private static void headers(Sender sender, String method, String address) throws IOException {
        for (var header : ODD_HEADERS.entrySet())
            for (var value : header.getValue()) sender.send(method, address, Map.of(header.getKey(), value), "", false);
    }

    private static void bodies(Sender sender, Endpoint endpoint, String method, String address) throws IOException {
        var json = Map.of("Content-Type", "application/json");
        for (var body : ODD_BODIES) sender.send(method, address, json, body, true);
        for (var type : List.of("multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain"))
            sender.send(
                    method,
                    address,
                    Map.of("Content-Type", type),
                    "--x\r\nContent-Disposition: form-data\r\n\r\n%",
                    true);
        for (var field : endpoint.fields())
            for (var value : ODD_VALUES) {
                var body = new LinkedHashMap<String, String>();
                for (var other : endpoint.fields()) body.put(other, "\"x\"");
                body.put(field, value);
                var text = new StringBuilder();
                body.forEach(
                        (name, one) -> text.append(text.isEmpty() ? "{" : ",").append("\"" + name + "\":" + one));
                sender.send(method, address, json, text + "}", true);
            }
    }

    /** Headers that say who it is, if anybody. */
    private static String identity(Visitor who) {
        var token = who.token();
        return "Cookie: " + who.cookieHeader() + "\r\nX-CSRF-TOKEN: " + token + "\r\n";
    }

    private void assertQuiet() {
        var answers = List.copyOf(wrong);
        var lines = List.copyOf(logged.list);
        wrong.clear();
        logged.list.clear();
        assertThat(answers).isEmpty();
        assertThat(lines)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.ERROR) || line.getThrowableProxy() != null)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }
}
