package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;

/** What Prometheus reads, and that nobody else does. */
class MetricsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Site site = Site.shared();
    private final Visitor ana = site.member("Ana");
    private final String room = Ids.next();

    @Test
    void strangers_and_people_are_refused() throws Exception {
        assertThat(ask("").statusCode()).isEqualTo(401);
        assertThat(ask("Bearer wrong").statusCode()).isEqualTo(401);
        ana.get("/metrics").expect(401);
    }

    @Test
    void what_is_done_refused_stored_shown_and_pushed_is_counted() throws Exception {
        var before = count("parley_commands_seconds_count{command=\"SendMessage\",outcome=\"accepted\"}");
        try (var socket = StompClient.connect(ana)) {
            ana.put("/api/rooms/" + room, Map.of("name", "tea-" + room.substring(24), "topic", ""))
                    .expect(201);
            socket.subscribe("/topic/conversations." + room);
            ana.put("/api/conversations/" + room + "/messages/" + Ids.next(), Map.of("text", "Hello"))
                    .expect(201);
            ana.put("/api/conversations/" + Ids.next() + "/messages/" + Ids.next(), Map.of("text", "Hello"))
                    .expect(404);
            socket.awaitJson(
                    "/topic/conversations." + room,
                    json -> json.path("type").asString().equals("message"));
            assertThat(count("parley_live_sockets")).isPositive();
        }
        assertThat(count("parley_commands_seconds_count{command=\"SendMessage\",outcome=\"accepted\"}"))
                .isGreaterThan(before);
        assertThat(count("parley_commands_seconds_count{command=\"SendMessage\",outcome=\"not_found\"}"))
                .isPositive();
        assertThat(count("parley_events_seconds_count{event=\"MessageSent\",outcome=\"accepted\"}"))
                .isPositive();
        assertThat(count("parley_projection_batch_count{projection=\"conversations\"}"))
                .isPositive();
        assertThat(count("parley_projection_delay_seconds_count{projection=\"conversations\"}"))
                .isPositive();
        assertThat(count("parley_live_deliveries_total")).isPositive();
        assertThat(count("parley_live_sent_bytes_total")).isPositive();
        assertThat(count("parley_live_feed")).isEqualTo(1);
        await().untilAsserted(() -> {
            assertThat(count("parley_projection_behind_events{projection=\"conversations\"}"))
                    .isZero();
            assertThat(count("parley_projection_behind_time_seconds{projection=\"conversations\"}"))
                    .isZero();
        });
    }

    @Test
    void pools_and_the_machine_are_measured() throws Exception {
        assertThat(metrics())
                .contains(
                        "hikaricp_connections_active{pool=\"HikariPool-1\"}",
                        "hikaricp_connections_active{pool=\"keys\"}",
                        "mongodb_driver_pool_size",
                        "jvm_memory_used_bytes",
                        "jetty_connections_current",
                        "parley_mail_waiting");
    }

    @Test
    void the_handbook_explains_every_metric_of_our_own() throws Exception {
        var handbook = Files.readString(Path.of("..", "docs", "observability.md"));
        var names = Pattern.compile("^# TYPE (parley_\\S+)", Pattern.MULTILINE)
                .matcher(metrics())
                .results()
                .map(found -> found.group(1).replaceAll("_max$", ""))
                .distinct();
        assertThat(names).hasSizeGreaterThan(15).allMatch(handbook::contains);
    }

    /** Else each room would be a series of its own. */
    @Test
    void requests_are_named_by_their_route_and_never_by_an_id() throws Exception {
        ana.put("/api/rooms/" + room, Map.of("name", "tea-" + room.substring(24), "topic", ""))
                .expect(201);
        ana.get("/api/conversations/" + room).expect(200);
        ana.get("/no/such/page/" + room);
        assertThat(metrics())
                .contains("uri=\"/api/conversations/{conversation}\"")
                .doesNotContain(room)
                .doesNotContain(ana.id())
                .doesNotContain(ana.username());
    }

    private double count(String series) throws Exception {
        var name = series.endsWith("}") ? series.substring(0, series.length() - 1) : series;
        return Pattern.compile("^" + Pattern.quote(name) + "[^ ]* (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics())
                .results()
                .collect(Collectors.summingDouble(found -> Double.parseDouble(found.group(1))));
    }

    private String metrics() throws IOException, InterruptedException {
        var token = Files.readString(site.data().resolve("operator.token")).strip();
        var answer = ask("Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> ask(String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.address().resolve("/metrics"));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
