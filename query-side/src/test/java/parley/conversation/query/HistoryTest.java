package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.conversation.MessageQuery.*;
import parley.conversation.MessageQuery.History.Edge;
import parley.platform.mongo.MongoInMemory;
import parley.platform.projection.ProjectionFixture;

class HistoryTest {

    static final int LAST = 10_000;
    static final int CHANGES = 650;

    static final ProjectionFixture SITE = new ProjectionFixture();

    @BeforeAll
    static void ten_thousand_messages() {
        SITE.stored(anaCame(), benCame(), lobbyOpened());
        fill(SITE, 1, LAST);
        for (var n = 1; n <= CHANGES; n++) SITE.stored(reacted(n % 500 + 1, ANA, n > 500 ? "🎉" : "👍"));
        SITE.rebuild(500);
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NEWEST,     0,  50,  9951, 10000",
        "NEWEST,     0, 999,  9801, 10000",
        "NEWEST,     0,  -1, 10000, 10000",
        "BEFORE,   100,  50,    50,    99",
        "BEFORE,    20,  50,     1,    19",
        "BEFORE, 99999,  50,  9951, 10000",
        "AFTER,      0,  50,     1,    50",
        "AFTER,   9990,  50,  9991, 10000",
        "AROUND,  5000,  50,  4975,  5024",
        "AROUND,     3,  50,     1,    50",
        "AROUND,  9999,  50,  9951, 10000",
        "AROUND,    -7,   1,     1,     1",
    })
    void a_window_is_exactly_the_numbers_asked_for(Edge edge, long number, int limit, long from, long to) {
        var page = history(SITE, edge, number, limit);
        assertThat(page.messages())
                .extracting(Message::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(from, to).boxed().toList());
        assertThat(page.messages().getFirst().text()).isEqualTo("Message " + from);
        assertThat(page.lastNumber()).isEqualTo(LAST);
    }

    @ParameterizedTest
    @CsvSource({"BEFORE, 1", "BEFORE, 0", "AFTER, 10000", "AFTER, 999999"})
    void beyond_the_ends_there_is_nothing(Edge edge, long number) {
        assertThat(history(SITE, edge, number, 50).messages()).isEmpty();
    }

    @Test
    void reading_on_and_on_brings_everything_once() {
        var read = 0L;
        for (var page = history(SITE, Edge.AFTER, 0, 200); !page.messages().isEmpty(); ) {
            assertThat(page.messages().getFirst().number()).isEqualTo(read + 1);
            read = page.messages().getLast().number();
            page = history(SITE, Edge.AFTER, read, 200);
        }
        assertThat(read).isEqualTo(LAST);
    }

    @Test
    void changes_are_paged_to_the_last_and_each_message_is_told_once_per_page() {
        var change = 0L;
        for (var pages = 0; pages < 4; pages++) {
            var page = SITE.asking(new ChangesAfter(LOBBY, change, 200, ANA_ASKS), Changes.class);
            assertThat(page.lastChange()).isEqualTo(CHANGES);
            assertThat(page.messages()).doesNotHaveDuplicates();
            change = page.upTo();
        }
        assertThat(change).isEqualTo(CHANGES);
        assertThat(SITE.asking(new ChangesAfter(LOBBY, change, 200, ANA_ASKS), Changes.class)
                        .messages())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, LAST})
    void a_page_costs_two_reads_however_long_the_room(int messages) {
        try (var site = new ProjectionFixture()) {
            site.stored(anaCame(), benCame(), lobbyOpened());
            fill(site, 1, messages);
            site.rebuild(500);
            history(site, Edge.NEWEST, 0, 50);
            assertThat(MongoInMemory.commandsDuring(() -> history(site, Edge.NEWEST, 0, 50)))
                    .isEqualTo(List.of("find", "find"));
            assertThat(MongoInMemory.commandsDuring(() -> history(site, Edge.AROUND, messages / 2, 50)))
                    .isEqualTo(List.of("find", "find"));
        }
    }

    private static Messages history(ProjectionFixture site, Edge edge, long number, int limit) {
        return site.asking(new History(LOBBY, edge, number, limit, ANA_ASKS), Messages.class);
    }

    private static void fill(ProjectionFixture site, int from, int to) {
        site.stored(IntStream.rangeClosed(from, to)
                .mapToObj(n -> said(n, n % 2 == 0 ? ANA : BEN, "Message " + n))
                .toArray());
    }
}
