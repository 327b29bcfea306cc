package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.platform.postgres.ReadyCluster;
import parley.testing.OrdinaryTalk;
import parley.testing.SiteProcess;
import parley.testing.Stranger;

/**
 * Somebody who is not signed in sends whatever may hold the site up: slowly, in large pieces, many and malformed, while two
 * ordinary people talk. Those two miss nothing and hardly wait. {@code -Phostile} makes it an hour, and
 * {@code -Dhostile.seed} sends the same again.
 */
@Tag("alone")
class HostileStrangerIT {

    private static final Duration TIME =
            org.springframework.boot.convert.DurationStyle.detectAndParse(System.getProperty("hostile.time", "30s"));

    /** When a browser gives up; on a machine that the stranger, the site, its people and a build share. */
    private static final long LONGEST_WAIT_MILLIS = 15_000;

    @TempDir
    Path data;

    @Test
    void two_people_talk_on_while_a_stranger_does_their_worst() throws Exception {
        var seed = Long.getLong("hostile.seed", new Random().nextLong());
        ReadyCluster.in(data);
        try (var site = SiteProcess.start(data);
                var talk = OrdinaryTalk.begin(
                        site.visitor().signUp("ana", "Ana"), site.visitor().signUp("ben", "Ben"));
                var stranger = new Stranger(site.address(), seed)) {
            stranger.attack(TIME);
            System.out.printf("Hostile stranger, seed %d, %s: %s%n", seed, TIME, stranger);
            talk.stop();
            System.out.printf("Two ordinary people meanwhile: %s%n", talk);
            assertThat(talk.troubles()).isEmpty();
            assertThat(talk.deliveredWithin(0.99)).isLessThan(LONGEST_WAIT_MILLIS);
            assertThat(talk.answeredWithin(0.99)).isLessThan(LONGEST_WAIT_MILLIS);
            assertThat(site.visitor().get("/health/ready").status()).isEqualTo(200);
            assertThat(stranger.answers()).doesNotContainKeys(500, 502, 504);
            assertThat(stranger.sent()).isGreaterThan(100);
            assertThat(site.said()).noneMatch(line -> line.contains("Unexpected failure"));
        }
    }
}
