package parley.media.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Uploading;
import parley.testing.Visitor;

/** On a site of its own, because sweeping goes over all of it. */
class MediaSweepIT {

    final String room = "/api/rooms/" + Ids.next();

    @TempDir
    Path data;

    @Test
    void what_nothing_uses_goes_after_a_week_and_what_is_used_stays() throws IOException {
        try (var site = Site.on(data)) {
            var ana = site.member("Ana");
            ana.put(room, Map.of("name", "tea", "topic", "")).expect(201);
            var unused = picture(ana, Color.RED);
            var shown = picture(ana, Color.GREEN);
            var shownTwice = picture(ana, Color.BLUE);
            var sameAsUnused = picture(ana, Color.RED);
            var message = show(ana, shown);
            var first = show(ana, shownTwice);
            var second = show(ana, shownTwice);
            ana.delete(first).expect(204);
            assertThat(kept()).isEqualTo(3);

            sweeping(site, Duration.ofDays(6)).sweep();
            assertThat(kept()).isEqualTo(3);

            sweeping(site, Duration.ofDays(8)).sweep();
            assertThat(kept()).isEqualTo(2);
            for (var gone : List.of(unused, sameAsUnused))
                assertThat(send(ana, Ids.next(), gone).expect(404).code()).isEqualTo("NO_SUCH_MEDIA");
            ana.get(message + "/media/" + shown + "/view").expect(200);
            await().untilAsserted(() ->
                    ana.get(second + "/media/" + shownTwice + "/view").expect(200));

            ana.delete(second).expect(204);
            sweeping(site, Duration.ofDays(8)).sweep();
            assertThat(kept()).isEqualTo(1);
            picture(ana, Color.RED);
            assertThat(kept()).isEqualTo(2);
        }
    }

    private static MediaSweep sweeping(Site site, Duration later) {
        return new MediaSweep(
                site.bean(UnusedMedia.class),
                site.bean(Inventory.class),
                site.bean(SealedMediaStore.class),
                site.bean(CommandGateway.class),
                site.bean(PlatformTransactionManager.class),
                site.bean(StorageSettings.class),
                Clock.offset(Clock.systemUTC(), later));
    }

    private static String picture(Visitor who, Color colour) {
        return Uploading.upload(who, "p.png", Uploading.picture(60, 40, colour, "png"))
                .path("id")
                .asString();
    }

    private String show(Visitor who, String picture) {
        var message = in(room) + "/messages/" + Ids.next();
        send(who, message.substring(message.lastIndexOf('/') + 1), picture).expect(201);
        await().until(() -> who.get(message).status() == 200);
        return message;
    }

    private Visitor.Answer send(Visitor who, String message, String picture) {
        return who.put(in(room) + "/messages/" + message, Map.of("text", "", "attachments", List.of(picture)));
    }

    private long kept() throws IOException {
        try (var files = Files.walk(data.resolve("media"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
