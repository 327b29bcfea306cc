package parley.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Addresses.in;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person with one HTTP client: keeps cookies and the CSRF token as a browser would. */
public final class Visitor {

    public static final String PASSWORD = "correct horse battery";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI site;
    private final CookieManager cookies;
    private final HttpClient http;
    private @Nullable JsonNode session;

    Visitor(URI site) {
        this(site, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Visitor(URI site, CookieManager cookies) {
        this.site = site;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Patience.LIMIT)
                .build();
    }

    /** The same person with the same cookies, after the site has moved to another port. */
    public Visitor at(URI address) {
        return new Visitor(address, cookies);
    }

    /** What came back: the status, and the body as JSON ({@code null} node when empty). */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public Answer expect(int expected) {
            assertThat(status)
                    .as(() -> raw.request().method() + " " + raw.uri() + ": " + raw.body())
                    .isEqualTo(expected);
            return this;
        }

        public String code() {
            return body.path("code").asString("");
        }
    }

    public Visitor signUp(String username, String name) {
        return signUp(username, name, username + "@example.org");
    }

    public Visitor signUp(String username, String name, String email) {
        session = post(
                        "/api/accounts",
                        Map.of(
                                "username", username,
                                "name", name,
                                "email", email,
                                "password", PASSWORD))
                .expect(201)
                .body();
        return this;
    }

    public Answer signIn(String login, String password) {
        var answer = post("/api/session", Map.of("login", login, "password", password));
        session = null;
        return answer;
    }

    /** Shows again that it is this person. */
    public Answer confirm(String password) {
        var answer = put("/api/session", Map.of("password", password));
        session = null;
        return answer;
    }

    public void signOut() {
        delete("/api/session").expect(204);
        session = null;
    }

    /** The person's account as the session tells it. */
    public JsonNode account() {
        return session().path("account");
    }

    public String id() {
        return account().path("id").asString();
    }

    public String username() {
        return account().path("username").asString();
    }

    public URI site() {
        return site;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    public Answer put(String path) {
        return send(unsafe(path).PUT(BodyPublishers.noBody()));
    }

    public Answer put(String path, Object body) {
        return send(json(path).PUT(body(body)));
    }

    public Answer post(String path, Object body) {
        return send(json(path).POST(body(body)));
    }

    /** Opens a room of this name, with something nobody else has behind it, and returns its id. */
    public String room(String name) {
        var id = Ids.next();
        put("/api/rooms/" + id, Map.of("name", name + "-" + id.substring(24), "topic", ""))
                .expect(201);
        return id;
    }

    /** Becomes a friend of each of these. */
    public Visitor befriend(Visitor... others) {
        for (var other : others) {
            put("/api/friend-requests/outgoing/" + other.id(), Map.of("note", ""))
                    .expect(204);
            other.put("/api/friends/" + id()).expect(204);
        }
        return this;
    }

    /** All messages of a room, read page by page from the beginning. */
    public List<JsonNode> history(String room) {
        var messages = new ArrayList<JsonNode>();
        while (true) {
            var page = get(in(room) + "/messages?edge=AFTER&limit=200&number=" + messages.size())
                    .expect(200)
                    .body()
                    .path("messages");
            if (page.isEmpty()) return messages;
            page.forEach(messages::add);
        }
    }

    /** As a page of another site would send it: with the cookies, without the token. */
    public Answer postWithoutToken(String path, Object body) {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/json")
                .POST(body(body)));
    }

    /** Any request: a body goes as JSON; the token goes with whatever changes something, unless it is left out. */
    public Answer ask(String method, String path, @Nullable Object body, boolean withToken) {
        var request = withToken && !method.equals("GET") ? unsafe(path) : HttpRequest.newBuilder(site.resolve(path));
        if (body != null) request.header("Content-Type", "application/json");
        return send(request.method(method, body == null ? BodyPublishers.noBody() : body(body)));
    }

    public Answer delete(String path) {
        return send(unsafe(path).DELETE());
    }

    /** Any request with bytes in it, and bytes back; headers are names and values in turn. */
    public HttpResponse<byte[]> exchange(String method, String path, byte[] body, String... headers) {
        var request = unsafe(path).method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) request.headers(headers);
        try {
            return http.send(request.timeout(Patience.LIMIT).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The token that goes with every unsafe request. */
    public String token() {
        return session().path("csrf").path("token").asString();
    }

    /** The cookies as a request header, for a WebSocket handshake. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream().map(Visitor::pair).collect(Collectors.joining("; "));
    }

    private static String pair(HttpCookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private JsonNode session() {
        if (session == null) session = get("/api/session").expect(200).body();
        return session;
    }

    private HttpRequest.Builder unsafe(String path) {
        var csrf = session().path("csrf");
        return HttpRequest.newBuilder(site.resolve(path))
                .header(csrf.path("header").asString(), csrf.path("token").asString());
    }

    private HttpRequest.Builder json(String path) {
        return unsafe(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.timeout(Patience.LIMIT).build(), BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = type.contains("json") && !response.body().isEmpty()
                    ? JSON.readTree(response.body())
                    : JSON.nullNode();
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
