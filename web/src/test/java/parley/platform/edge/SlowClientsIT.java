package parley.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.testing.RawConnection;
import parley.testing.Site;

/** Whoever lets the site wait holds no thread, and not for long: in the head of a request, in its body, and taking the answer. */
@Tag("alone")
class SlowClientsIT {

    /** More than Jetty has threads. */
    private static final int MANY = 250;

    /** Ten kilobytes or more each: the operating systems of both ends take some megabytes. */
    private static final int MORE_THAN_BUFFERS_TAKE = 2_000;

    private static final Duration SOON = Duration.ofSeconds(10);

    /** What moved before it came to a standstill counts for the first of two waits. */
    private static final Duration A_WHILE =
            WatchedEndPoint.LONGEST_WAIT.multipliedBy(2).plusSeconds(5);

    private static final String HEAD = " HTTP/1.1\r\nHost: parley\r\nContent-Type: application/json\r\n";

    private final Site site = Site.shared();
    private final List<RawConnection> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var connection : open) connection.close();
    }

    private RawConnection connection(int window) throws IOException {
        var connection = new RawConnection(site.address(), InetAddress.getLoopbackAddress(), window);
        open.add(connection);
        return connection;
    }

    @Test
    void many_slow_ones_hold_no_thread_and_end() throws Exception {
        for (int i = 0; i < MANY; i++) {
            connection(0).send("POST /api/session" + HEAD + "Content-Length: 2000\r\n\r\n{\"login\":");
            connection(0).send("GET /" + HEAD + "X-Slow: ");
        }
        assertThat(CompletableFuture.supplyAsync(
                        () -> site.visitor().get("/api/session").status()))
                .succeedsWithin(SOON)
                .isEqualTo(200);
        connection(1_024).send(("GET " + largestFile() + HEAD + "\r\n").repeat(MORE_THAN_BUFFERS_TAKE));
        assertAllEnd();
    }

    @Test
    void who_is_slow_but_goes_on_is_heard() throws Exception {
        var connection = connection(0);
        var body = "{\"login\":\"nobody\",\"password\":\"" + "x".repeat(30) + "\"}";
        connection.send("POST /api/session" + HEAD + "Content-Length: " + body.length() + "\r\n\r\n");
        for (int sent = 0; sent < body.length(); sent += 10) {
            connection.send(body.substring(sent, Math.min(body.length(), sent + 10)));
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        }
        assertThat(connection.answer().status()).isEqualTo(403); // without a token
    }

    private String largestFile() {
        var visitor = site.visitor();
        return Pattern.compile("href=\"(/ui/[^\"]+)\"")
                .matcher(visitor.get("/").raw().body())
                .results()
                .map(link -> link.group(1))
                .max(Comparator.comparingInt(
                        file -> visitor.get(file).raw().body().length()))
                .orElseThrow();
    }

    private void assertAllEnd() {
        var left = new ArrayList<>(open);
        await().pollInterval(Duration.ofSeconds(1)).atMost(A_WHILE).until(() -> {
            left.removeIf(connection -> !drips(connection));
            return left.isEmpty();
        });
    }

    /** Sends one byte more, if that is still possible. */
    private static boolean drips(RawConnection connection) {
        try {
            connection.send(" ");
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
