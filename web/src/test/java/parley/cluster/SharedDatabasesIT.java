package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.SiteProcess;
import parley.testing.Visitor;

/**
 * As far as two nodes get without an Axon Server: what they share through PostgreSQL and MongoDB. Commands stay on the
 * node that takes them and updates do not cross, so nobody should run a site like this.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
@SuppressWarnings("NullAway.Init")
class SharedDatabasesIT {

    private static final String WITHOUT_SERVER = "--axon.axonserver.enabled=false";

    @TempDir
    static Path data;

    static Engines engines;
    static SiteProcess one;
    static SiteProcess two;
    static Visitor ana;

    @BeforeAll
    static void both_at_once_before_their_databases_and_on_an_empty_system() {
        engines = Engines.withoutServer();
        engines.toPostgres().refuse();
        engines.toMongo().refuse();
        one = start("one");
        two = start("two");
        for (var node : List.of(one, two)) node.awaitWords("Waiting for");
        engines.toPostgres().admit();
        engines.toMongo().admit();
        ana = one.visitor().signUp("ana", "Ana");
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        two.close();
        engines.close();
    }

    @Test
    void a_code_makes_the_first_administrator_on_whichever_node() throws IOException {
        var code = Files.readString(data.resolve("one/first-administrator.txt")).strip();
        two.address(); // by then it has told its code too
        assertThat(Files.readString(data.resolve("two/first-administrator.txt")).strip())
                .isEqualTo(code);
        elsewhere(ana).post("/api/first-administrator", Map.of("code", code)).expect(204);
        assertThat(ana.get("/api/session").body().at("/account/roles").toString())
                .contains("ADMIN");
    }

    @Test
    void a_session_holds_on_both_and_ends_on_both() {
        var ben = one.visitor().signUp("ben", "Ben");
        assertThat(elsewhere(ben).username()).isEqualTo("ben");
        elsewhere(ben).signOut();
        assertThat(ben.get("/api/account/sessions").status()).isEqualTo(401);
    }

    @Test
    void a_node_gives_up_when_an_engine_does_not_come() throws InterruptedException {
        try (var alone = SiteProcess.start(
                data.resolve("alone"),
                "--parley.mode=cluster",
                "--parley.start-patience=1s",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                "--axon.axonserver.enabled=false")) {
            assertThat(alone.exitCode()).isEqualTo(1);
            assertThat(alone.complaints())
                    .anyMatch(line -> line.startsWith("Parley did not start: PostgreSQL does not answer"));
        }
    }

    @Test
    void nodes_with_some_of_the_roles_start() throws Exception {
        var nodes = Stream.of("command,query", "command", "query", "web")
                .map(roles -> start("roles-" + roles, "--parley.roles=" + roles))
                .toList();
        for (var node : nodes) {
            node.address();
            node.close();
        }
    }

    @Test
    void of_two_who_want_one_name_at_once_one_gets_it() throws Exception {
        try (var both = Executors.newCachedThreadPool()) {
            var statuses = Stream.of(one, two)
                    .map(node -> both.submit(() -> signUp(node, "same-name")))
                    .toList();
            assertThat(List.of(statuses.get(0).get(), statuses.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void read_models_that_one_makes_anew_are_served_by_both() throws InterruptedException {
        var room = open();
        say(ana, room, 3);
        two.end();
        two.exitCode();
        two = start("two", "--parley.rebuild=conversations");
        say(ana, room, 3);
        two.address();
        for (var node : List.of(one, two))
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(engines.readModels().usedBy(node.pid()))
                            .contains("conversations@2")
                            .doesNotContain("conversations@1"));
        say(elsewhere(ana), room, 3);
        for (var node : List.of(ana, elsewhere(ana))) assertShown(node, room, 9);
    }

    @Test
    void what_is_said_on_one_is_read_on_the_other() {
        var room = open();
        say(ana, room, 3);
        assertShown(elsewhere(ana), room, 3);
    }

    @Test
    void when_one_is_killed_the_other_keeps_the_read_models() throws InterruptedException {
        var room = open();
        say(ana, room, 2);
        assertShown(elsewhere(ana), room, 2);
        one.kill();
        say(elsewhere(ana), room, 2);
        assertShown(elsewhere(ana), room, 4);
    }

    private static SiteProcess start(String name, String... more) {
        return SiteProcess.start(
                data.resolve(name),
                Stream.of(Stream.of(engines.settings(data)), Stream.of(WITHOUT_SERVER), Stream.of(more))
                        .flatMap(settings -> settings)
                        .toArray(String[]::new));
    }

    private static Visitor elsewhere(Visitor someone) {
        return someone.at(two.address());
    }

    private static int signUp(SiteProcess node, String username) {
        var wishes = Map.of(
                "username",
                username,
                "name",
                "Same",
                "email",
                Ids.next() + "@example.org",
                "password",
                Visitor.PASSWORD);
        return node.visitor().post("/api/accounts", wishes).status();
    }

    private static String open() {
        var id = Ids.next();
        ana.put("/api/rooms/" + id, Map.of("name", "room-" + id.substring(24), "topic", ""))
                .expect(201);
        return "/api/rooms/" + id;
    }

    private static void say(Visitor who, String room, int messages) {
        for (int i = 0; i < messages; i++)
            who.put(in(room) + "/messages/" + Ids.next(), Map.of("text", "Hello"))
                    .expect(201);
    }

    private static void assertShown(Visitor who, String room, int messages) {
        await().ignoreExceptionsInstanceOf(AssertionError.class)
                .untilAsserted(() -> assertThat(who.history(room)).hasSize(messages));
    }
}
