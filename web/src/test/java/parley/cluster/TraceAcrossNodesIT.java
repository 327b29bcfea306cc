package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.StompClient;
import parley.testing.TraceReceiver;

/** What one person clicks is decided on a second node and pushed by a third: still one trace, and one id in every log. */
@NeedsAxonServer
class TraceAcrossNodesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void a_trace_goes_on_from_node_to_node(@TempDir Path data) throws Exception {
        try (var collector = new TraceReceiver();
                var site = Cluster.in(data)) {
            var tracing = new String[] {
                "--parley.tracing.endpoint=" + collector.address(),
                "--logging.structured.format.console=ecs",
                "--logging.level.parley=debug"
            };
            site.start("decide", Cluster.PROCESSING, tracing).address();
            Stream.of("web-1", "web-2").forEach(name -> site.start(name, Cluster.WEB, tracing));
            var ana = site.node("web-1").visitor().signUp("ana", "Ana");
            var ben = site.node("web-2").visitor().signUp("ben", "Ben");
            var room = Ids.next();
            ana.put("/api/rooms/" + room, Map.of("name", "tea", "topic", "")).expect(201);
            ben.put("/api/rooms/" + room + "/membership").expect(204);
            try (var socket = StompClient.connect(ben)) {
                socket.subscribe("/topic/conversations." + room);
                var sent = ana.exchange(
                        "PUT",
                        "/api/conversations/" + room + "/messages/" + Ids.next(),
                        "{\"text\": \"Hello\"}".getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json",
                        "traceparent",
                        "00-" + TRACE + "-00f067aa0ba902b7-00");
                assertThat(sent.statusCode()).isEqualTo(201);
                assertThat(socket.awaitHead("/topic/conversations." + room, body -> body.contains("Hello")))
                        .contains("traceparent:00-" + TRACE);
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(collector.ofTrace(TRACE))
                            .extracting(TraceReceiver.Span::name)
                            .anyMatch(name -> name.startsWith("http put"))
                            .anyMatch(name -> name.contains("SendMessage"))
                            .anyMatch(name -> name.contains("MessageSent"))
                            .filteredOn(name -> name.startsWith("LiveFeed.pass"))
                            .hasSizeGreaterThanOrEqualTo(2));
        }
    }
}
