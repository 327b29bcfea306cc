package parley.encryption.command;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Addresses.in;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import parley.shared.AccountId;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Uploading;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

/** What was erased is gone from the whole site once its read models are made anew; all else is as before. */
class ErasureIT {

    final String room = "/api/rooms/" + Ids.next();

    @TempDir
    Path data;

    @Test
    void exactly_what_was_erased_is_gone_and_the_others_go_on() throws IOException {
        var site = Site.on(data);
        var ana = site.member("Ana");
        var ben = site.member("Ben");
        ana.put(room, Map.of("name", "tea", "topic", "Leaves")).expect(201);
        ben.put(room + "/membership").expect(204);
        var kept = say(ana, "I keep **this**");
        var regretted = say(ana, "I regret this");
        var bens = say(ben, "Ben said this");
        var edited = say(ben, "Ben reworded this");
        ben.put(message(edited) + "/text", Map.of("text", "Ben said that")).expect(204);
        var reworded = say(ana, "The first wording");
        ana.put(message(reworded) + "/text", Map.of("text", "The last wording")).expect(204);
        var reply = reply(ana, "Well said", bens);
        ana.put(message(bens) + "/reactions/%F0%9F%8D%B5").expect(204);
        var bensPicture = show(ben, Color.BLUE);
        var anasPicture = show(ana, Color.RED);
        ben.put("/api/my/profile/details/BIO", Map.of("text", "Ben told this", "visibleTo", "EVERYONE"))
                .expect(204);
        ben.put("/api/my/status", Map.of("emoji", "🍵", "text", "Ben is about this", "visibleTo", "EVERYONE"))
                .expect(204);
        site.awaitReadModels();
        var before = ana.history(room);
        ana.get(bensPicture).expect(200);
        assertThat(gallery(ana)).contains(ben.username() + ".png", ana.username() + ".png");

        var erasure = site.bean(Erasure.class);
        erasure.eraseSubject(new AccountId(ben.id()));
        erasure.eraseEvent(regretted, 0);
        erasure.eraseEvent(reworded, 0);
        site.close();
        FileSystemUtils.deleteRecursively(data.resolve("read-models"));

        try (var rebuilt = Site.on(data)) {
            rebuilt.awaitReadModels();
            ana = ana.at(rebuilt.address());
            var after = ana.history(room);
            assertThat(numbersAndIds(after)).isEqualTo(numbersAndIds(before));
            for (var untouched : List.of(kept, reworded))
                assertThat(find(after, untouched)).isEqualTo(find(before, untouched));
            for (var erased : List.of(regretted, bens, edited)) isErased(find(after, erased));
            assertThat(find(after, bens).path("reactions"))
                    .isEqualTo(find(before, bens).path("reactions"));
            assertThat(find(after, reply).path("text"))
                    .isEqualTo(find(before, reply).path("text"));
            assertThat(find(after, reply).path("replyTo").path("excerpt").asString())
                    .isEmpty();
            assertThat(after.toString())
                    .doesNotContain("I regret", "Ben said", "Ben reworded", "\"Ben\"", ben.username());
            ana.get(bensPicture).expect(404);
            ana.get(anasPicture).expect(200);
            assertThat(gallery(ana)).contains(ana.username() + ".png").doesNotContain(ben.username());
            var profile = ana.get("/api/people/" + ben.id() + "/profile").expect(200);
            assertThat(profile.raw().body()).doesNotContain("Ben", ben.username(), "🍵");
            assertThat(wordings(ana, reworded)).containsExactly("", "The last wording");

            var refusal = ben.at(rebuilt.address()).put(message(Ids.next()), Map.of("text", "I am back"));
            assertThat(refusal.expect(409).code()).isEqualTo("ERASED_FOR_GOOD");
            var next = say(ana, "Life goes on");
            rebuilt.awaitReadModels();
            assertThat(find(ana.history(room), next).path("number").asLong()).isEqualTo(before.size() + 1L);
        }
    }

    private String gallery(Visitor who) {
        return who.get(in(room) + "/media").expect(200).raw().body();
    }

    private static void isErased(JsonNode message) {
        assertThat(message.path("state").asString()).isEqualTo("ERASED");
        assertThat(message.path("text").asString()).isEmpty();
        assertThat(message.path("html").asString()).isEmpty();
    }

    /** Sends a picture, whose address comes back. */
    private String show(Visitor who, Color colour) {
        var picture = Uploading.upload(who, who.username() + ".png", Uploading.picture(40, 30, colour, "png"))
                .path("id")
                .asString();
        var message = message(Ids.next());
        who.put(message, Map.of("text", "", "attachments", List.of(picture))).expect(201);
        return message + "/media/" + picture + "/original";
    }

    private List<String> wordings(Visitor who, String id) {
        return who.get(message(id) + "/versions")
                .expect(200)
                .body()
                .path("versions")
                .valueStream()
                .map(version -> version.path("text").asString())
                .toList();
    }

    private String say(Visitor who, String text) {
        var id = Ids.next();
        who.put(message(id), Map.of("text", text)).expect(201);
        return id;
    }

    private String reply(Visitor who, String text, String original) {
        var id = Ids.next();
        who.put(message(id), Map.of("text", text, "replyTo", original)).expect(201);
        return id;
    }

    private String message(String id) {
        return in(room) + "/messages/" + id;
    }

    private static JsonNode find(List<JsonNode> messages, String id) {
        return messages.stream()
                .filter(message -> message.path("id").asString().equals(id))
                .findAny()
                .orElseThrow();
    }

    private static List<String> numbersAndIds(List<JsonNode> messages) {
        return messages.stream()
                .map(message -> message.path("number") + " " + message.path("id"))
                .toList();
    }
}
