package parley.room.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.room.query.Told.*;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import parley.account.Actor;
import parley.account.Role;
import parley.room.MessageEvent.MessageSent;
import parley.room.MessageQuery.*;
import parley.room.RoomEvent.RoomOpened;
import parley.room.RoomId;
import parley.shared.query.MongoInMemory;
import parley.shared.query.MongoInMemory.Crash;
import parley.shared.query.ProjectionFixture;
import parley.upkeep.ProcessorId;
import parley.upkeep.UpkeepEvent.LetterDropped;
import parley.upkeep.UpkeepEvent.LettersRetried;
import parley.upkeep.UpkeepQuery.*;

/** A room whose document was damaged can't take that something is pinned; everything else goes on. */
class DeadLettersTest {

    static final RoomId TEAROOM = new RoomId("00000000-0000-7000-8000-00000000aaaa");
    static final Actor ROOT = new Actor(ANA, Set.of(Role.ADMIN));

    final ProjectionFixture site = new ProjectionFixture();
    final ProjectionFixture spared = new ProjectionFixture();

    @BeforeEach
    void open() {
        both(anaCame(), benCame(), lobbyOpened(), new RoomOpened(TEAROOM, ANA, "Tearoom", ""));
        both(said(1, ANA, "Hello"), saidInTearoom(101, "Tea?"));
        damage();
    }

    @AfterEach
    void close() {
        site.close();
        spared.close();
    }

    @Nested
    class An_event_that_fails_in_the_middle_of_a_batch {

        @BeforeEach
        void happens() {
            both(
                    said(2, BEN, "Before"),
                    saidInTearoom(102, "Yes"),
                    pinned(1, ANA),
                    said(3, BEN, "After"),
                    saidInTearoom(103, "With milk"),
                    reacted(3, ANA, "👍"));
        }

        @Test
        void lets_other_rooms_go_on() {
            assertThat(texts(TEAROOM)).containsExactly("Tea?", "Yes", "With milk");
        }

        @Test
        void lets_what_came_before_it_be_seen_and_keeps_what_follows_waiting() {
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before");
            both(said(4, BEN, "Later"));
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before");
            var letter = letter();
            assertThat(letter.processor()).isEqualTo("rooms");
            assertThat(letter.document()).isEqualTo(LOBBY.value());
            assertThat(letter.type()).isEqualTo("MessagePinned");
            assertThat(letter.waiting()).isEqualTo(4);
            assertThat(letter.cause().type()).isEqualTo(NullPointerException.class.getName());
            assertThat(letter.cause().place()).contains("parley.");
        }

        @Test
        void is_tried_again_after_the_mend_as_if_it_had_never_failed() {
            both(said(4, BEN, "Later"), pinned(4, ANA));
            mend();
            site.frames();
            both(retried());
            assertThat(letters()).isEmpty();
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before", "After", "Later");
            assertThat(documents(site)).isEqualTo(documents(spared));
            assertThat(site.frames()).anyMatch(frame -> frame.json().contains("After"));
            both(said(5, BEN, "And on"));
            assertThat(documents(site)).isEqualTo(documents(spared));
        }

        @Test
        void fails_again_without_a_mend_and_says_how_often() {
            both(retried());
            assertThat(letter().tries()).isEqualTo(2);
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before");
        }

        @Test
        void is_left_out_when_it_is_dropped_and_the_numbers_stay_dense() {
            site.once(dropped(letter().event()));
            assertThat(letters()).isEmpty();
            var page = page(LOBBY);
            assertThat(page.messages()).extracting(Message::number).containsExactly(1L, 2L, 3L);
            assertThat(page.messages()).extracting(Message::text).containsExactly("Hello", "Before", "After");
            assertThat(page.messages().getFirst().pin()).isNull();
            assertThat(page.messages().getLast().reactions()).hasSize(1);
        }

        @Test
        void gives_way_to_the_next_that_fails() {
            both(pinned(2, ANA), said(4, BEN, "Later"));
            site.once(dropped(letter().event()));
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before", "After");
            assertThat(letter().tries()).isEqualTo(1);
            assertThat(letter().waiting()).isEqualTo(2);
        }

        @Test
        void is_not_dropped_in_place_of_another() {
            site.once(dropped("another event"));
            assertThat(letter().waiting()).isEqualTo(3);
        }

        @Test
        void still_waits_after_a_restart() {
            site.restart();
            both(said(4, BEN, "Later"));
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before");
            mend();
            both(retried());
            assertThat(documents(site)).isEqualTo(documents(spared));
        }

        @Test
        void waits_once_when_a_crash_repeats_the_batch() {
            var before = site.database().dump();
            site.restart();
            site.deliver(0, site.happened(), false);
            assertThat(site.database().dump()).isEqualTo(before);
        }

        @Test
        void waits_no_more_when_the_documents_are_made_anew() {
            site.rebuild(4);
            assertThat(letters()).isEmpty();
            assertThat(texts(LOBBY)).containsExactly("Hello", "Before", "After");
        }
    }

    @Test
    void a_batch_that_is_cut_by_a_crash_after_parking_leaves_the_same() {
        for (var writes = 0; ; writes++) {
            site.startOver();
            spared.startOver();
            open();
            var from = site.happened();
            site.stored(said(2, BEN, "Before"), pinned(1, ANA), said(3, BEN, "After"));
            spared.once(said(2, BEN, "Before"), pinned(1, ANA), said(3, BEN, "After"));
            site.database().crashAfterWrites(writes);
            var died = false;
            try {
                site.deliver(from, site.happened(), false);
            } catch (Crash _) {
                died = true;
            }
            site.database().recover();
            site.restart();
            site.deliver(from, site.happened(), false);
            mend();
            both(retried());
            assertThat(documents(site)).as("after %d writes", writes).isEqualTo(documents(spared));
            if (!died) return;
        }
    }

    @Test
    void a_retry_that_is_cut_by_a_crash_is_done_again_and_leaves_the_same() {
        for (var writes = 0; ; writes++) {
            site.startOver();
            spared.startOver();
            open();
            both(pinned(1, ANA), said(2, BEN, "After"), reacted(2, ANA, "👍"));
            mend();
            spared.once(retried());
            site.stored(retried());
            site.database().crashAfterWrites(writes);
            var died = false;
            try {
                site.deliver(site.happened() - 1, site.happened(), false);
            } catch (Crash _) {
                died = true;
            }
            site.database().recover();
            site.restart();
            both(said(3, BEN, "And on"));
            site.deliver(site.happened() - 2, site.happened(), false);
            assertThat(letters()).isEmpty();
            assertThat(documents(site)).as("after %d writes", writes).isEqualTo(documents(spared));
            if (!died) return;
        }
    }

    @Test
    void a_database_that_is_away_parks_nothing() {
        var from = site.happened();
        site.stored(said(2, BEN, "Before"));
        site.database().crashAfterWrites(0);
        assertThatThrownBy(() -> site.deliver(from, site.happened(), false)).isInstanceOf(Crash.class);
        site.database().recover();
        assertThat(letters()).isEmpty();
    }

    @Test
    void while_nothing_waits_nothing_is_asked() {
        both(said(2, BEN, "Warm"));
        var from = site.happened();
        site.stored(said(3, BEN, "Quick"));
        assertThat(MongoInMemory.commandsDuring(() -> site.deliver(from, site.happened(), false)))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void what_waits_holds_no_word_that_somebody_wrote() {
        site.once(pinned(1, ANA), said(2, BEN, "Secret"));
        assertThat(site.database().dump().values()).noneMatch(document -> document.contains("Secret"));
    }

    @Test
    void members_are_not_told_what_waits() {
        assertThatThrownBy(() -> site.asking(new AllDeadLetters(BEN_ASKS), Letters.class))
                .hasRootCauseMessage("ADMINISTRATORS_ONLY");
    }

    private void both(Object... events) {
        site.once(events);
        spared.once(events);
    }

    private void damage() {
        site.mongo().updateFirst(lobby(), new Update().push("pins", null), RoomView.COLLECTION);
        site.restart();
    }

    private void mend() {
        site.mongo().updateFirst(lobby(), new Update().set("pins", List.of()), RoomView.COLLECTION);
    }

    private static Query lobby() {
        return Query.query(Criteria.where("_id").is(LOBBY.value()));
    }

    private List<DeadLetter> letters() {
        return site.asking(new AllDeadLetters(ROOT), Letters.class).letters();
    }

    private DeadLetter letter() {
        assertThat(letters()).hasSize(1);
        return letters().getFirst();
    }

    private List<String> texts(RoomId room) {
        return page(room).messages().stream().map(Message::text).toList();
    }

    private Messages page(RoomId room) {
        return site.asking(new RoomHistory(room, RoomHistory.Edge.NEWEST, 0, 50, ANA_ASKS), Messages.class);
    }

    /** All documents; where somebody wrote in all rooms is listed as it arrives, and so in any order. */
    private static List<String> documents(ProjectionFixture site) {
        return site.database().dump().entrySet().stream()
                .map(document -> document.getKey()
                        + (document.getKey().startsWith("said_")
                                ? inAnyOrder(document.getValue())
                                : document.getValue()))
                .toList();
    }

    private static List<String> inAnyOrder(String json) {
        return Document.parse(json).getList("places", String.class).stream()
                .sorted()
                .toList();
    }

    private static LettersRetried retried() {
        return new LettersRetried(ProcessorId.of("rooms"), ANA, LOBBY.value());
    }

    private static LetterDropped dropped(String event) {
        return new LetterDropped(ProcessorId.of("rooms"), ANA, LOBBY.value(), event, "It can't be mended");
    }

    private static MessageSent saidInTearoom(int n, String text) {
        return MessageSent.of(TEAROOM, message(n), BEN, text);
    }
}
