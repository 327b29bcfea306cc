package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Addresses.in;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Who looks on while a site is stopped in the ordinary way and started again; {@link ReplayIT} holds what it keeps. */
class RestartIT {

    @TempDir
    Path data;

    @Test
    void who_was_listening_misses_nothing_and_hears_nothing_twice() throws Exception {
        var room = "/api/rooms/" + Ids.next();
        var topic = room.replace("/api/rooms/", "/topic/conversations.");
        var site = Site.on(data);
        var ana = site.member("Ana");
        var ben = site.member("Ben");
        ana.put(room, Map.of("name", "tea", "topic", "")).expect(201);
        try (var listening = StompClient.connect(ben)) {
            listening.subscribe(topic);
            say(ana, room, "Before");
            listening.awaitJson(topic, frame -> text(frame).equals("Before"));
            site.close();
            assertThat(listening.closed().get(1, TimeUnit.MINUTES)).isEqualTo(1012);
        }

        try (var restarted = Site.on(data)) {
            say(ana.at(restarted.address()), room, "While away");
            restarted.awaitReadModels();
            var returned = ben.at(restarted.address());
            try (var listening = StompClient.connect(returned)) {
                listening.subscribe(topic);
                assertThat(missed(returned, room, 1)).containsExactly("While away");
                say(ana.at(restarted.address()), room, "After");
                var next = listening.awaitJson(topic, frame -> !text(frame).isEmpty());
                assertThat(text(next)).isEqualTo("After");
                assertThat(next.path("message").path("number").asLong()).isEqualTo(3);
            }
        }
    }

    private static Iterable<String> missed(Visitor who, String room, long last) {
        var answer = who.get(in(room) + "/messages?edge=AFTER&limit=200&number=" + last)
                .expect(200);
        return answer.body()
                .path("messages")
                .valueStream()
                .map(m -> m.path("text").asString())
                .toList();
    }

    private static void say(Visitor who, String room, String text) {
        who.put(in(room) + "/messages/" + Ids.next(), Map.of("text", text)).expect(201);
    }

    private static String text(JsonNode frame) {
        return frame.path("message").path("text").asString("");
    }
}
