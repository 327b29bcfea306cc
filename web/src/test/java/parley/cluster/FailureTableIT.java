package parley.cluster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Browsers;
import parley.testing.Ids;
import parley.testing.Line;
import parley.testing.Visitor;

/** Whatever fails while people write: nothing is lost, doubled or reordered, and the site mends itself. */
@NeedsAxonServer
@TestMethodOrder(MethodOrderer.MethodName.class)
@SuppressWarnings("NullAway.Init")
class FailureTableIT {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("parley.test.outage", 30));
    private static final Path TABLE = Path.of("target", "failures.md");

    private static final String HERE = ".conversation-head .connection";
    private static final LocatorAssertions.HasTextOptions LONG =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @TempDir
    static Path data;

    static Cluster site;
    static Line first;
    static Line second;
    static Visitor ana;

    @BeforeAll
    static void start() throws IOException {
        site = Cluster.ofFour(data);
        first = Line.to(end("web-1"), end("web-2"));
        second = Line.to(end("web-2"), end("web-1"));
        ana = site.node("web-1")
                .visitor()
                .at(address(first))
                .signUp("ana" + Ids.next().substring(24), "Ana");
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        Files.writeString(
                TABLE,
                "| failure | accepted | sent again | lost | doubled | reordered | written after | heard after |\n");
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) site.close();
    }

    @Test
    void axon_server_refuses() throws Exception {
        during("Axon Server refuses", () -> outage(site.engines().toAxonServer()));
    }

    /** In a browser too everything is there once. */
    @Test
    void axon_server_refuses_while_somebody_looks_on() throws Exception {
        try (var browsers = Browsers.open();
                var device = browsers.desktop()) {
            var room = open();
            var page = device.newPage();
            var traffic = Traffic.start(List.of(at(first), at(second)), room);
            look(page, room);
            outage(site.engines().toAxonServer());
            traffic.awaitRecovery(System.nanoTime());
            traffic.settle().isClean();
            assertThat(page.locator(HERE)).hasText("Live", LONG);
            assertThat(page.locator("article[data-number]").first()).isVisible();
            var shown = page.locator("article[data-number]").all().stream()
                    .map(article -> Integer.valueOf(article.getAttribute("data-number")))
                    .toList();
            org.assertj.core.api.Assertions.assertThat(shown)
                    .containsExactlyElementsOf(IntStream.range(shown.getFirst(), shown.getFirst() + shown.size())
                            .boxed()
                            .toList());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = AxonServer.RESTART, matches = ".+")
    void axon_server_is_killed_and_started_again() throws Exception {
        during("Axon Server is killed and started again", AxonServer::restart);
    }

    @Test
    void axon_server_stands_still() throws Exception {
        during("Axon Server stands still", () -> stall(site.engines().toAxonServer()));
    }

    @Test
    void mongo_refuses() throws Exception {
        during("MongoDB refuses", () -> outage(site.engines().toMongo()));
    }

    @Test
    void mongo_stands_still() throws Exception {
        during("MongoDB stands still", () -> stall(site.engines().toMongo()));
    }

    @Test
    void postgres_refuses() throws Exception {
        during("PostgreSQL refuses", () -> outage(site.engines().toPostgres()));
    }

    @Test
    void postgres_stands_still() throws Exception {
        during("PostgreSQL stands still", () -> stall(site.engines().toPostgres()));
    }

    @Test
    void a_node_that_decides_is_paused() throws Exception {
        during("a processing node is paused", () -> pause("decide-1"));
    }

    @Test
    void a_node_that_speaks_is_paused() throws Exception {
        during("a web node is paused", () -> pause("web-1"));
    }

    @Test
    void then_a_node_that_decides_is_killed() throws Exception {
        during("a processing node is killed", () -> site.node("decide-1").kill());
        site.start("decide-1", Cluster.PROCESSING).address();
    }

    @Test
    void then_a_node_that_speaks_is_killed() throws Exception {
        during("a web node is killed", () -> site.node("web-1").kill());
        site.start("web-1", Cluster.WEB).address();
        lead();
    }

    /** Each is told to stop, ends what is under way, and comes back before the next one goes. */
    @Test
    void then_one_node_after_the_other_is_restarted() throws Exception {
        during("all nodes are restarted, one after the other", () -> {
            restart("decide-1", Cluster.PROCESSING);
            restart("decide-2", Cluster.PROCESSING);
            restart("web-1", Cluster.WEB);
            restart("web-2", Cluster.WEB);
        });
    }

    private interface Failure {
        void happen() throws Exception;
    }

    /** A room of its own, people in it on both web nodes, the failure, and the account. */
    private static void during(String name, Failure failure) throws Exception {
        var traffic = Traffic.start(List.of(at(first), at(second)), open());
        traffic.awaitRecovery(System.nanoTime());
        failure.happen();
        var recovery = traffic.awaitRecovery(System.nanoTime());
        var account = traffic.settle();
        tell(name, account, recovery);
        account.isClean();
    }

    /** Tried again for a while: the failure before this one may have left more to mend than what its people used. */
    private static String open() {
        var room = Ids.next();
        var opening = Map.of("name", "room-" + room.substring(24), "topic", "");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ana.put("/api/rooms/" + room, opening).status() == 201);
        return room;
    }

    private static void look(Page page, String room) {
        var address = "http://localhost:" + first.port();
        page.context()
                .addCookies(Stream.of(ana.cookieHeader().split("; "))
                        .map(cookie -> cookie.split("=", 2))
                        .map(cookie -> new Cookie(cookie[0], cookie[1]).setUrl(address))
                        .toList());
        page.navigate(address + "/rooms/" + room);
        assertThat(page.locator(HERE)).hasText("Live", LONG);
    }

    private static void outage(Line line) throws InterruptedException {
        line.refuse();
        Thread.sleep(OUTAGE);
        line.admit();
    }

    private static void stall(Line line) throws InterruptedException {
        line.stall();
        Thread.sleep(OUTAGE);
        line.resume();
    }

    private static void pause(String node) throws InterruptedException {
        site.node(node).pause();
        Thread.sleep(OUTAGE);
        site.node(node).resume();
    }

    private static void restart(String node, String roles) {
        site.node(node).close();
        site.start(node, roles).address();
        lead();
    }

    /** Each line leads to its own web node, and to the other one while that does not answer: as a proxy would. */
    private static void lead() {
        first.leadTo(end("web-1"), end("web-2"));
        second.leadTo(end("web-2"), end("web-1"));
    }

    private static void tell(String name, Traffic.Account account, Traffic.Recovery recovery) throws IOException {
        var row = "| %s | %d | %d | %d | %d | %d | %.1f s | %.1f s |%n"
                .formatted(
                        name,
                        account.accepted(),
                        account.repeated(),
                        account.lost(),
                        account.doubled(),
                        account.reordered(),
                        recovery.writing(),
                        recovery.hearing());
        System.out.print(row);
        Files.writeString(TABLE, row, StandardOpenOption.APPEND);
    }

    private static Visitor at(Line line) {
        return ana.at(address(line));
    }

    private static URI address(Line line) {
        return URI.create("http://localhost:" + line.port());
    }

    private static String end(String node) {
        return "127.0.0.1:" + site.node(node).address().getPort();
    }
}
