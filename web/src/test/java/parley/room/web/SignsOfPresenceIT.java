package parley.room.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.testing.Site;
import parley.testing.StompClient;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** Being here and writing are told by the rule of messages, in both directions. */
class SignsOfPresenceIT {

    /** In which a sign would have come. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Site site = Site.shared();
    private final Visitor ana = site.member("Ana");
    private final Visitor ben = site.member("Ben");

    private static StompClient listening(Visitor who, String room) {
        var socket = StompClient.connect(who);
        socket.subscribe("/topic/conversations." + room);
        socket.signal("/app/presence", "{\"state\":\"active\"}");
        return socket;
    }

    private static boolean isHere(Visitor asking, String room, Visitor who) {
        var online = asking.get("/api/presence/conversations." + room + "")
                .expect(200)
                .body()
                .path("online");
        return online.valueStream().anyMatch(one -> one.path("id").asString().equals(who.id()));
    }

    private static boolean isTyping(JsonNode frame, Visitor who) {
        return frame.path("type").asString().equals("typing")
                && frame.at("/account/id").asString().equals(who.id());
    }

    @Test
    void of_two_neither_sees_the_other_after_a_block_and_both_do_again_without_it() {
        ana.befriend(ben);
        var room = ana.put("/api/direct/with/" + ben.id())
                .expect(201)
                .body()
                .at("/conversation/id")
                .asString();
        try (var anas = listening(ana, room);
                var bens = listening(ben, room)) {
            await().until(() -> isHere(ana, room, ben) && isHere(ben, room, ana));
            bens.signal("/app/conversations." + room + ".typing", "{}");
            anas.awaitJson("/topic/conversations." + room, frame -> isTyping(frame, ben));

            ana.put("/api/blocks/" + ben.id()).expect(204);
            await().until(() -> !isHere(ana, room, ben) && !isHere(ben, room, ana));
            var heardByAna = anas.json("/topic/conversations." + room).size();
            var heardByBen = bens.json("/topic/conversations." + room).size();
            anas.signal("/app/conversations." + room + ".typing", "{}");
            bens.signal("/app/conversations." + room + ".typing", "{}");
            await().during(A_MOMENT)
                    .until(() -> anas.json("/topic/conversations." + room, heardByAna).stream()
                                    .noneMatch(frame -> isTyping(frame, ben))
                            && bens.json("/topic/conversations." + room, heardByBen).stream()
                                    .noneMatch(frame -> isTyping(frame, ana)));

            ana.delete("/api/blocks/" + ben.id()).expect(204);
            await().until(() -> isHere(ana, room, ben) && isHere(ben, room, ana));
        }
    }

    @Test
    void whoever_may_only_read_does_not_type() {
        var room = ana.room("quiet");
        ben.put("/api/rooms/" + room + "/membership").expect(204);
        ana.put("/api/rooms/" + room + "/posting", Map.of("posting", "MODERATORS"))
                .expect(204);
        try (var bens = listening(ben, room);
                var anas = listening(ana, room)) {
            bens.signal("/app/conversations." + room + ".typing", "{}");
            anas.signal("/app/conversations." + room + ".typing", "{}");

            bens.awaitJson("/topic/conversations." + room, frame -> isTyping(frame, ana));
            assertThat(anas.json("/topic/conversations." + room)).noneMatch(frame -> isTyping(frame, ben));
        }
    }
}
