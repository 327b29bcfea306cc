package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.ANA;
import static parley.conversation.query.Told.BEN;
import static parley.conversation.query.Told.LOBBY;
import static parley.conversation.query.Told.anaCame;
import static parley.conversation.query.Told.attached;
import static parley.conversation.query.Told.benCame;
import static parley.conversation.query.Told.deleted;
import static parley.conversation.query.Told.edited;
import static parley.conversation.query.Told.joined;
import static parley.conversation.query.Told.left;
import static parley.conversation.query.Told.lobbyOpened;
import static parley.conversation.query.Told.said;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import parley.platform.projection.ProjectionFixture;
import parley.platform.segments.SegmentClaim;
import parley.room.RoomEvent.MemberBanned;
import parley.room.RoomEvent.MemberUnbanned;

/** A node that is paused with a batch in hand, while another one goes on with its segment. */
class StaleNodeTest {

    private static final int IN_HAND = 6;

    private final ProjectionFixture site = new ProjectionFixture();
    private int first;
    private volatile boolean paused;

    private final Object[] events = {
        said(2, ANA, "Hello @ben"),
        edited(1, ANA, 1, "A secret"),
        attached(3, BEN, "Look", "a secret too"),
        joined(LOBBY, BEN),
        new MemberBanned(LOBBY, ANA, BEN, "No"),
        said(4, BEN, "In hand until here"),
        left(LOBBY, BEN),
        new MemberUnbanned(LOBBY, ANA, BEN),
        deleted(1, ANA),
        deleted(3, BEN),
        deleted(2, ANA),
        said(5, ANA, "Without the other")
    };

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void rooms_and_their_messages_never_go_back_even_when_it_is_not_aware_of_it() {
        var expected = positioned(withoutPause());
        for (var sends = 0; pausedAfter(sends); sends++)
            assertThat(positioned(site.database().dump()))
                    .as("paused after %d sends", sends)
                    .isEqualTo(expected);
    }

    @Test
    void nothing_at_all_is_written_once_its_claim_is_gone() {
        var expected = withoutPause();
        for (var sends = 0; losesItsClaimAfter(sends); sends++)
            assertThat(site.database().dump())
                    .as("paused after %d sends", sends)
                    .isEqualTo(expected);
    }

    private Map<String, String> withoutPause() {
        before();
        site.deliver(first, site.happened(), false);
        return site.database().dump();
    }

    private void before() {
        paused = false;
        site.startOver();
        site.once(anaCame(), benCame(), lobbyOpened(), joined(LOBBY, ANA), said(1, ANA, "Hello"));
        first = site.happened();
        site.stored(events);
    }

    /** Answers whether there were so many sends that it was paused at all. */
    private boolean pausedAfter(int sends) {
        before();
        site.database().pauseAfterSends(sends, this::anotherNodeGoesOn);
        try {
            site.deliver(first, first + IN_HAND, false);
        } catch (DataAccessException _) {
            assertThat(paused).isTrue();
        }
        return paused;
    }

    /** The same, where it asks for its claim when it wakes up. */
    private boolean losesItsClaimAfter(int sends) {
        before();
        site.under(new Losing(sends, this::anotherNodeGoesOn));
        try {
            site.deliver(first, first + IN_HAND, false);
        } catch (UnableToClaimTokenException _) {
            assertThat(paused).isTrue();
        }
        site.under(SegmentClaim.ALONE);
        return paused;
    }

    private void anotherNodeGoesOn() {
        paused = true;
        site.under(SegmentClaim.ALONE);
        site.deliver(first, site.happened(), false);
    }

    private static final class Losing implements SegmentClaim {

        private final Runnable meanwhile;
        private int sends;

        Losing(int sends, Runnable meanwhile) {
            this.sends = sends;
            this.meanwhile = meanwhile;
        }

        @Override
        public void confirm() {
            if (sends-- > 0) return;
            if (sends == -1) CompletableFuture.runAsync(meanwhile).join();
            throw new UnableToClaimTokenException("it is somebody else's");
        }
    }

    private static Map<String, String> positioned(Map<String, String> dump) {
        var documents = new TreeMap<>(dump);
        documents.keySet().removeIf(key -> !key.matches("(room|history|name|person|findable)_1/.*"));
        return documents;
    }
}
