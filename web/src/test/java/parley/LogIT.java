package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.platform.postgres.ReadyCluster;
import parley.testing.Ids;
import parley.testing.SiteProcess;
import parley.testing.StompClient;
import parley.testing.Uploading;
import parley.testing.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** What the site writes to its log: enough to find what failed, and nothing that anybody wrote or is called. */
class LogIT {

    private static final String CANARY = "canary";

    @TempDir
    Path data;

    @BeforeEach
    void haveADatabase() {
        ReadyCluster.in(data);
    }

    @Test
    void plain_lines_name_nobody_and_repeat_nothing() throws Exception {
        try (var site = SiteProcess.start(data, "--logging.level.parley=debug")) {
            journey(site);
            assertThat(everythingLogged(site))
                    .anyMatch(line -> line.contains("Ready at"))
                    .noneMatch(LogIT::singing);
        }
    }

    @Test
    void json_lines_name_nobody_and_carry_the_id_of_the_request() throws Exception {
        try (var site = SiteProcess.start(
                data,
                "--logging.level.parley=debug",
                "--logging.structured.format.console=ecs",
                "--logging.level.org.axonframework.modelling.command.AbstractRepository=warn",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=1")) {
            var id = journey(site);
            await().untilAsserted(() -> assertThat(site.said())
                    .map(JsonMapper.shared()::readTree)
                    .anyMatch(line -> line.path("request").asString("").equals(id)));
            assertThat(everythingLogged(site))
                    .anyMatch(line -> line.contains("A letter could not be sent"))
                    .noneMatch(LogIT::singing);
        }
    }

    /** Says the word wherever something can be said, refused and malformed things too; returns the id of one that failed. */
    private static String journey(SiteProcess site) {
        var ana = site.visitor().signUp("canary.ana", "Ana Canary", "canary.ana@example.org");
        var ben = site.visitor().signUp("canary.ben", "Ben Canary", "canary.ben@example.org");
        signingIn(site);
        ana.put("/api/account/name", Map.of("name", "Canary the Second")).expect(204);
        ana.put("/api/account/email", Map.of("email", "new.canary@example.org", "password", Visitor.PASSWORD));
        ana.put("/api/my/profile/details/BIO", Map.of("text", "A canary", "visibleTo", "EVERYONE"));
        ana.get("/api/people?text=canary&limit=20").expect(200);
        ana.get("/api/people/by-username/canary.nobody").expect(404);
        ana.put("/api/friend-requests/outgoing/" + ben.id(), Map.of("note", "Canary?"));
        ben.put("/api/friends/" + ana.id());
        writing(ana, "/api/rooms/" + room(ana));
        var talk = ana.put("/api/direct/with/" + ben.id()).expect(201).body();
        writing(ana, "/api/rooms/" + talk.at("/conversation/id").asString());
        Uploading.begin(ana, "canary.png", 10);
        return ana.put(
                        "/api/conversations/" + Ids.next() + "/messages/" + Ids.next() + "/text",
                        Map.of("text", "A lost canary"))
                .expect(404)
                .raw()
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    private static void signingIn(SiteProcess site) {
        var stranger = site.visitor();
        stranger.signIn("canary.ana", "a canary's password").expect(401);
        stranger.post("/api/password-resets", Map.of("email", "canary.ana@example.org"))
                .expect(202);
        for (var taken : List.of("canary.ana", "canary..", "canary.other"))
            stranger.post(
                    "/api/accounts",
                    Map.of(
                            "username",
                            taken,
                            "name",
                            "Canary",
                            "email",
                            "canary.ana@example.org",
                            "password",
                            Visitor.PASSWORD));
    }

    private static String room(Visitor who) {
        var room = Ids.next();
        who.put("/api/rooms/" + room, Map.of("name", "canary-cage", "topic", "Canaries"))
                .expect(201);
        who.put("/api/rooms/" + Ids.next(), Map.of("name", "canary-cage", "topic", "Canaries"));
        return room;
    }

    private static void writing(Visitor who, String room) {
        var message = in(room) + "/messages/" + Ids.next();
        try (var socket = StompClient.connect(who)) {
            socket.signal("/app/canary", "{\"canary\": 1}");
            socket.signal("/app/presence", "a canary");
            who.put(message, Map.of("text", "A canary, @canary.ben")).expect(201);
            who.put(message, Map.of("text", "Another canary"));
            who.put(in(room) + "/messages/" + Ids.next(), Map.of("text", "A canary\u0000 and nothing"));
            who.put(in(room) + "/messages/" + Ids.next(), Map.of("text", List.of("canary")));
            who.exchange(
                    "PUT",
                    in(room) + "/messages/canary",
                    "{\"text\": canary".getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/json");
            who.get(in(room) + "/messages?edge=canary");
        }
    }

    private static List<String> everythingLogged(SiteProcess site) throws InterruptedException {
        site.end();
        site.exitCode();
        return site.everything();
    }

    private static boolean singing(String line) {
        return line.toLowerCase(Locale.ROOT).contains(CANARY);
    }
}
