package parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person who has signed up, for what is done before and after measuring. */
final class Member {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "correct horse battery";
    /** What has no answer by then never will. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI site;
    private final CookieManager cookies;
    private final HttpClient http;
    private final String header;
    private final String token;
    private final String id;

    private Member(URI site, CookieManager cookies, JsonNode session) {
        this.site = site;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.header = session.at("/csrf/header").asString();
        this.token = session.at("/csrf/token").asString();
        this.id = session.at("/account/id").asString("");
    }

    static Member signUp(URI site, String username) {
        var visitor = visitor(site);
        var account = Map.of(
                "username",
                username,
                "name",
                "Person " + username,
                "email",
                username + "@example.org",
                "password",
                PASSWORD);
        return new Member(site, visitor.cookies, visitor.ask("POST", "/api/accounts", account));
    }

    static Member signIn(URI site, String username) {
        var visitor = visitor(site);
        var told = Map.of("login", username, "password", PASSWORD);
        return new Member(site, visitor.cookies, visitor.ask("POST", "/api/session", told));
    }

    private static Member visitor(URI site) {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        var stranger = new Member(site, cookies, JSON.createObjectNode());
        return new Member(site, cookies, stranger.get("/api/session"));
    }

    /** The same person in the same session, after the site has started again. */
    Member at(URI address) {
        return new Member(address, cookies, new Member(address, cookies, JSON.createObjectNode()).get("/api/session"));
    }

    URI site() {
        return site;
    }

    String id() {
        return id;
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    JsonNode put(String path, Object body) {
        return ask("PUT", path, body);
    }

    /** What every request of this person's session carries, as lines of an HTTP/1.1 head. */
    Map<String, String> credentials() {
        return Map.of("Cookie", cookieHeader(), header, token);
    }

    String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private JsonNode ask(String method, String path, Object body) {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header(header, token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2)
                throw new IllegalStateException(answer.request() + ": " + answer.statusCode() + " " + answer.body());
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
