package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.*;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent.MessageSent;
import parley.platform.mongo.MongoInMemory;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomEvent.MemberMuted;
import parley.room.RoomEvent.MemberUnmuted;
import parley.room.RoomEvent.RoomOpened;
import parley.shared.AccountId;

/** A batch is read in a handful of round trips and written in a handful, however many events it holds. */
class BatchCostTest {

    private static final int FEW = 10;
    private static final int MANY = 500;
    private static final int HANDFUL = 15; // of the three projections that hear of who is in a room

    final ProjectionFixture site = new ProjectionFixture();

    @BeforeEach
    void a_room_where_much_was_said() {
        site.once(anaCame(), benCame(), lobbyOpened());
        site.once(IntStream.rangeClosed(1, FEW + MANY)
                .mapToObj(n -> registered(settler(n), "settler" + n, "Settler " + n))
                .toArray());
        site.once(IntStream.range(0, 50)
                .mapToObj(n -> new RoomOpened(room(n), ANA, "Room " + n, ""))
                .toArray());
        site.once(IntStream.rangeClosed(1, MANY)
                .mapToObj(n -> said(n, ANA, "Message " + n))
                .toArray());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_batch_costs_no_more_round_trips_the_more_it_holds(IntFunction<Object> kind) {
        project(kind, 1, FEW); // names are known from here on
        var commands = MongoInMemory.commandsDuring(() -> project(kind, FEW + 1, FEW + MANY));
        assertThat(commands).hasSizeLessThanOrEqualTo(HANDFUL);
    }

    static Stream<Named<IntFunction<Object>>> kinds() {
        return Stream.of(
                Named.of("messages in one room", n -> said(MANY + n, n % 2 == 0 ? ANA : BEN, "More " + n)),
                Named.of("replies", n -> replied(MANY + n, BEN, "Reply " + n, n % MANY + 1)),
                Named.of("mentions", n -> said(MANY + n, BEN, "Look, @ana")),
                Named.of("reactions", n -> reacted(n % MANY + 1, BEN, n % 2 == 0 ? "👍" : "🎉")),
                Named.of("edits", n -> edited(n % MANY + 1, ANA, 1 + n / MANY, "Otherwise " + n)),
                Named.of("withdrawals", n -> deleted(n % MANY + 1, ANA)),
                Named.of("newcomers", n -> registered(person(n), "person" + n, "Person " + n)),
                Named.of("joins", n -> joined(LOBBY, settler(n))),
                Named.of(
                        "people who come and go",
                        n -> n % 2 == 0 ? joined(LOBBY, settler(n)) : left(LOBBY, settler(n))),
                Named.of("mutes", n -> new MemberMuted(LOBBY, ANA, person(n), ProjectionFixture.at(n), "Loud")),
                Named.of(
                        "mutes and their ends",
                        n -> n % 2 == 0
                                ? new MemberMuted(LOBBY, ANA, person(n), ProjectionFixture.at(n), "Loud")
                                : new MemberUnmuted(LOBBY, ANA, person(n))),
                Named.of("messages in many rooms", n -> inRoom(n % 50, MANY + n)),
                Named.of("openings", n -> new RoomOpened(room(n), ANA, "Room " + n, "")));
    }

    private void project(IntFunction<Object> kind, int from, int to) {
        site.once(IntStream.rangeClosed(from, to).mapToObj(kind).toArray());
    }

    private static MessageSent inRoom(int room, int n) {
        return MessageSent.of(room(room), message(n), BEN, "More " + n);
    }

    private static AccountId person(int n) {
        return new AccountId("person-" + n);
    }

    /** Who has been there before. */
    private static AccountId settler(int n) {
        return new AccountId("settler-" + n);
    }

    private static ConversationId room(int n) {
        return new ConversationId("00000000-0000-7000-9000-%012x".formatted(n));
    }
}
