package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.DurationStyle;
import parley.testing.HostileMember;
import parley.testing.OrdinaryTalk;
import parley.testing.ReadModels;
import parley.testing.Site;

/**
 * A member sends every command with values at and beyond every bound, again and again, while two ordinary people talk in
 * another room. Those two miss nothing and hardly wait, and no document grows past its bound. {@code -Phostile} makes
 * it an hour, and {@code -Dhostile.seed} sends the same again. Nothing is held back by allowances here: what a flood does when
 * it is not stopped is what this is about.
 */
@Tag("alone")
class HostileMemberIT {

    private static final Duration TIME = DurationStyle.detectAndParse(System.getProperty("hostile.time", "1m"));

    /** On a machine that the member, the site and its people share. */
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    /** An eighth of what the document store takes. */
    private static final int LARGEST_DOCUMENT = 2 * 1024 * 1024;

    @TempDir
    Path data;

    @Test
    void two_people_talk_on_while_a_member_does_their_worst() throws Exception {
        var seed = Long.getLong("hostile.seed", new Random().nextLong());
        try (var site = Site.on(data);
                var talk = OrdinaryTalk.begin(site.member("Ana"), site.member("Ben"))) {
            var member =
                    new HostileMember(site, site.member("Mal"), List.of(site.member("Zoe"), site.member("Max")), seed);
            member.attack(TIME);
            System.out.printf("Hostile member, seed %d, %s: %s%n", seed, TIME, member);
            talk.stop();
            System.out.printf("Two ordinary people meanwhile: %s%n", talk);
            site.awaitReadModels();
            var sizes = ReadModels.of(site).sizes();
            System.out.printf("Largest documents: %s%n", sizes);
            assertThat(talk.troubles()).isEmpty();
            assertThat(talk.deliveredWithin(0.99)).isLessThan(LONGEST_WAIT_MILLIS);
            assertThat(talk.answeredWithin(0.99)).isLessThan(LONGEST_WAIT_MILLIS);
            assertThat(member.failures()).isEmpty();
            assertThat(member.sent()).isGreaterThan(500);
            assertThat(sizes).allSatisfy((_, size) -> assertThat(size).isLessThan(LARGEST_DOCUMENT));
            assertThat(site.visitor().get("/health/ready").status()).isEqualTo(200);
        }
    }
}
