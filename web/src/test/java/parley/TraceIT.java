package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.TraceReceiver;
import parley.testing.TraceReceiver.Span;

/** From the click to the push, as a collector sees it. */
@SuppressWarnings("NullAway.Init")
class TraceIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OTHER_TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CLICK = "00f067aa0ba902b7";
    private static final String TEXT = "Canary in a mine";

    static TraceReceiver collector;
    static Site site;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        collector = new TraceReceiver();
        site = Site.on(data, "--parley.tracing.endpoint=" + collector.address());
    }

    @AfterAll
    static void stop() {
        site.close();
        collector.close();
    }

    @Test
    void one_trace_leads_from_the_click_through_the_event_to_the_frame_in_another_browser() {
        var ana = site.member("Ana");
        var ben = site.member("Ben");
        var room = Ids.next();
        ana.put("/api/rooms/" + room, Map.of("name", "tea-" + room.substring(24), "topic", ""))
                .expect(201);
        ben.put("/api/rooms/" + room + "/membership").expect(204);
        try (var socket = StompClient.connect(ben)) {
            socket.subscribe("/topic/conversations." + room);
            var answer = ana.exchange(
                    "PUT",
                    "/api/conversations/" + room + "/messages/" + Ids.next(),
                    "{\"text\": \"%s\"}".formatted(TEXT).getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/json",
                    "traceparent",
                    "00-%s-%s-00".formatted(TRACE, CLICK));
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().firstValue("X-Request-Id")).contains(TRACE);
            var frame = socket.awaitHead("/topic/conversations." + room, body -> body.contains(TEXT));
            assertThat(frame).contains("traceparent:00-" + TRACE);
            var last = frame.replaceAll("(?s).*traceparent:00-[0-9a-f]{32}-([0-9a-f]{16}).*", "$1");

            await().untilAsserted(() -> assertThat(names(collector.ofTrace(TRACE)))
                    .anyMatch(name -> name.equals("http put /api/conversations/{conversation}/messages/{message}"))
                    .anyMatch(name -> name.contains("SendMessage"))
                    .anyMatch(name -> name.contains("MessageSent"))
                    .anyMatch(name -> name.startsWith("LiveFeed.pass")));
            var spans = collector.ofTrace(TRACE);
            assertThat(spans).extracting(Span::id).contains(last);
            assertThat(orphans(spans)).extracting(Span::parent).containsOnly(CLICK);
            assertThat(spans).noneMatch(span -> span.raw().contains(TEXT));
        }
    }

    @Test
    void what_any_read_model_tells_is_in_the_trace_of_its_click() {
        var ana = site.member("Anabel");
        var ben = site.member("Benedict");
        try (var socket = StompClient.connect(ben)) {
            socket.subscribe("/topic/people." + ben.id());
            var answer = ana.exchange(
                    "PUT",
                    "/api/friend-requests/outgoing/" + ben.id(),
                    "{\"note\": \"\"}".getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/json",
                    "traceparent",
                    "00-%s-%s-00".formatted(OTHER_TRACE, CLICK));
            assertThat(answer.statusCode()).isEqualTo(204);
            var frame = socket.awaitHead("/topic/people." + ben.id(), body -> body.contains("\"friend\""));
            assertThat(frame).contains("traceparent:00-" + OTHER_TRACE);
        }
    }

    /** Those whose parent is no span of the trace. */
    private static List<Span> orphans(List<Span> spans) {
        var ids = spans.stream().map(Span::id).collect(Collectors.toSet());
        return spans.stream().filter(span -> !ids.contains(span.parent())).toList();
    }

    private static Set<String> names(List<Span> spans) {
        return spans.stream().map(Span::name).collect(Collectors.toSet());
    }
}
