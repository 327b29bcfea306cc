package parley;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who does what most people do, over HTTP as their browser would, often enough for the JVM to learn from it. */
@NullMarked
final class AotTrainingClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MESSAGES = 20;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final URI site;

    AotTrainingClient(URI site) {
        this.site = site;
    }

    void converse() throws IOException, InterruptedException {
        get("/");
        var id = UUID.randomUUID();
        var conversation = "/api/conversations/" + id;
        post("POST", "/api/accounts", account());
        post("PUT", "/api/rooms/" + id, Map.of("name", "rehearsal", "topic", ""));
        for (int said = 0; said < MESSAGES; said++) {
            post(
                    "PUT",
                    conversation + "/messages/" + UUID.randomUUID(),
                    Map.of("text", "Said *once*, for `the machine`."));
            get("/api/my/rooms");
            get("/api/rooms?limit=20");
        }
        get(conversation + "/messages?edge=NEWEST&limit=50");
        post("POST", "/api/session", Map.of("login", "rehearsal", "password", password()));
    }

    private static Map<String, String> account() {
        return Map.of(
                "username", "rehearsal", "name", "Rehearsal", "email", "rehearsal@example.org", "password", password());
    }

    private static String password() {
        return "only for a rehearsal";
    }

    private JsonNode post(String method, String path, Map<String, String> body)
            throws IOException, InterruptedException {
        var token = JSON.readTree(get("/api/session")).path("csrf");
        return JSON.readTree(send(HttpRequest.newBuilder(site.resolve(path))
                .header(token.path("header").asString(), token.path("token").asString())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2)
            throw new IOException("%s was answered %d".formatted(answer.request(), answer.statusCode()));
        return answer.body();
    }
}
