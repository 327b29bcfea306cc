package parley.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;

class CopyOnWriteSessionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MapSession together = new MapSession("one");
    private final CopyOnWriteSession<MapSession> session =
            CopyOnWriteSession.shared(together, _ -> new MapSession(together));

    @BeforeEach
    void last_used_at_noon() {
        together.setLastAccessedTime(NOON);
        together.setAttribute("agent", "a browser");
    }

    @Test
    void reading_leaves_it_with_the_others() {
        session.setLastAccessedTime(NOON.plus(Duration.ofMinutes(1)));
        assertThat(session.<String>getAttribute("agent")).isEqualTo("a browser");
        assertThat(session.isOwn()).isFalse();
        assertThat(session.getLastAccessedTime()).isEqualTo(NOON);
    }

    @Test
    void a_change_is_seen_by_this_request_alone_until_it_is_saved() {
        session.setAttribute("agent", "another");
        session.setLastAccessedTime(NOON.plusSeconds(61));
        assertThat(session.isOwn()).isTrue();
        assertThat(session.<String>getAttribute("agent")).isEqualTo("another");
        assertThat(session.getLastAccessedTime()).isEqualTo(NOON.plusSeconds(61));
        assertThat(together.<String>getAttribute("agent")).isEqualTo("a browser");
        assertThat(together.getLastAccessedTime()).isEqualTo(NOON);
    }

    @Test
    void under_another_id_it_still_knows_how_it_was_found() {
        var now = session.changeSessionId();
        assertThat(session.foundAs()).isEqualTo("one");
        assertThat(session.getId()).isEqualTo(now).isNotEqualTo("one");
        assertThat(together.getId()).isEqualTo("one");
    }

    @Test
    void what_ended_meanwhile_can_be_changed_to_no_effect() {
        var ended = CopyOnWriteSession.shared(together, _ -> null);
        ended.setAttribute("agent", "another");
        assertThat(ended.isOwn()).isTrue();
    }
}
