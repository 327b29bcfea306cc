package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.platform.postgres.ReadyCluster;
import parley.testing.Site;
import parley.testing.SiteProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those are told who watch the site: orchestrators, proxies, its operator. */
class HealthIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Nested
    class Of_a_site_that_is_well {

        private final Site site = Site.shared();

        @Test
        void strangers_and_people_learn_whether_it_is_up_and_nothing_else() throws Exception {
            awaitStatus(site.address(), "/health/ready", 200);
            for (var path : new String[] {"/health", "/health/live", "/health/ready"}) {
                assertThat(ask(site.address(), path, "").body())
                        .contains("\"UP\"")
                        .doesNotContain("components");
                assertThat(site.member("Ana").get(path).expect(200).raw().body())
                        .doesNotContain("components");
            }
            assertThat(ask(site.address(), "/health/ready/dependencies", "").statusCode())
                    .isEqualTo(404);
        }

        @Test
        void the_operator_is_told_how_each_dependency_is() throws Exception {
            awaitStatus(site.address(), "/health/ready", 200);
            var dependencies = details(ask(site.address(), "/health/ready", token(site.data())))
                    .at("/components/dependencies/components");
            assertThat(dependencies.propertyNames())
                    .containsExactlyInAnyOrder(
                            "deadLetters",
                            "eventStore",
                            "liveFeed",
                            "mediaStore",
                            "mongodb",
                            "postgresql",
                            "processors",
                            "projections",
                            "readModels",
                            "rebuilds");
            assertThat(dependencies.at("/readModels/details/conversations").asString())
                    .isEqualTo("here");
        }

        @Test
        void liveness_asks_nothing_of_the_engines() throws Exception {
            var live = details(ask(site.address(), "/health/live", token(site.data())));
            assertThat(live.path("components").propertyNames()).containsExactly("livenessState");
        }

        @Test
        void a_wrong_token_is_no_token() throws Exception {
            assertThat(ask(site.address(), "/health", "wrong").body()).doesNotContain("components");
        }
    }

    @Nested
    class While_the_database_does_not_answer {

        @Test
        void a_node_lives_and_is_not_ready_until_it_answers_again(@TempDir Path data) throws Exception {
            try (var site = Site.on(data)) {
                awaitStatus(site.address(), "/health/ready", 200);
                signalDatabase(data, "STOP");
                try {
                    awaitStatus(site.address(), "/health/ready", 503);
                    awaitStatus(site.address(), "/health/live", 200);
                } finally {
                    signalDatabase(data, "CONT");
                }
                awaitStatus(site.address(), "/health/ready", 200);
            }
        }
    }

    @Nested
    class While_a_site_stops {

        @Test
        void it_lives_and_is_not_ready_as_long_as_it_drains(@TempDir Path data) throws Exception {
            ReadyCluster.in(data);
            try (var site = SiteProcess.start(data, "--parley.drain=2m")) {
                awaitStatus(site.address(), "/health/ready", 200);
                site.end();
                awaitStatus(site.address(), "/health/ready", 503);
                awaitStatus(site.address(), "/health/live", 200);
                site.kill(); // nobody need wait until it has drained
            }
        }
    }

    private static void signalDatabase(Path data, String signal) throws IOException, InterruptedException {
        var postmaster =
                Files.readAllLines(data.resolve("events/postmaster.pid")).getFirst();
        var family = ProcessHandle.of(Long.parseLong(postmaster.strip())).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        for (var process : family.toList())
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
    }

    private static void awaitStatus(URI site, String path, int status) {
        await().untilAsserted(() -> assertThat(ask(site, path, "").statusCode()).isEqualTo(status));
    }

    private static HttpResponse<String> ask(URI site, String path, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(15));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode details(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String token(Path data) throws IOException {
        return Files.readString(data.resolve("operator.token")).strip();
    }
}
