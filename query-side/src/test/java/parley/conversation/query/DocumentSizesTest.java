package parley.conversation.query;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.account.AccountEvent.DisplayNameChanged;
import parley.conversation.Attachment;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent.MessageSent;
import parley.direct.DirectEvent.*;
import parley.friend.FriendshipEvent.*;
import parley.friend.FriendshipId;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.operations.OperationsQuery.AllDeadLetters;
import parley.operations.OperationsQuery.DeadLetterPage;
import parley.platform.projection.ProjectionFixture;
import parley.profile.Detail;
import parley.profile.FieldId;
import parley.profile.FieldKind;
import parley.profile.ProfileEvent.*;
import parley.profile.Visibility;
import parley.room.RoomEvent.*;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

/**
 * Whatever people do as often and as much as they may: no document gets near what a database takes (16 MB), and those that
 * are written with each message stay small. Every collection is looked at; one that is not named here may hold little.
 */
class DocumentSizesTest {

    private static final int LITTLE = 256_000;

    private static final Map<String, Integer> MORE = Map.of(
            "history", 15_900_000,
            "gallery", 700_000,
            "snippet", 1_600_000,
            "friends", 3_000_000,
            "room", 400_000);

    /** Four bytes each. */
    private static final String LONGEST_TEXT = "😀".repeat(20_000);

    private static final String QUOTES = "\"".repeat(500_000);

    private final ProjectionFixture site = new ProjectionFixture();

    @BeforeEach
    void open() {
        site.once(anaCame(), benCame(), lobbyOpened(), joined(LOBBY, ANA), joined(LOBBY, BEN));
    }

    @AfterEach
    void close() {
        site.close();
    }

    static Stream<Arguments> growth() {
        var mails = "a@b.cc ".repeat(2_800);
        var table = "|" + "a|".repeat(9_000);
        var lines = "x = \"<>&\"; // 1\n".repeat(30_000);
        return Stream.of(
                of(
                        "snippets of one long line, and a reaction",
                        10,
                        n -> snippet(n, "Look", QUOTES),
                        reacted(1, BEN, "👍")),
                of(
                        "everything at once in each message of a page",
                        60,
                        DocumentSizesTest::everything,
                        reacted(1, BEN, "👍")),
                of("snippets of many lines", 60, n -> snippet(n, LONGEST_TEXT, lines)),
                of("long texts", 60, n -> said(n, ANA, LONGEST_TEXT)),
                of("addresses", 60, n -> said(n, ANA, mails)),
                of("cells", 60, n -> said(n, ANA, table)),
                of("signs that are escaped", 60, n -> said(n, ANA, "&\"".repeat(10_000))),
                of(
                        "long quotes in long quotes",
                        60,
                        n -> said(n, ANA, "> ".repeat(100) + LONGEST_TEXT.substring(0, 38_000))),
                of("edits", 500, n -> edited(1, ANA, n, n % 2 == 0 ? LONGEST_TEXT : mails)),
                of("edits by somebody who mentions everybody", 300, n -> edited(1, ANA, n, mentions(n))),
                of("reactions", 1_000, n -> reacted(1 + n / 500, person(n), Character.toString(0x1F400 + n % 50))),
                of("replies", 1_000, n -> replied(n + 1, BEN, "Yes", 1)),
                of("pins", 300, n -> n % 2 == 0 ? pinned(n / 2, ANA) : said(n / 2 + 2, ANA, "Pin")),
                of("mentions of one", 1_000, n -> said(n + 1, BEN, "@ana")),
                of("bans", 1_000, n -> new MemberBanned(LOBBY, ANA, person(n), "n".repeat(500))),
                of(
                        "mutes",
                        500,
                        n -> new MemberMuted(
                                LOBBY, ANA, person(n), Instant.parse("2036-01-01T00:00:00Z"), "n".repeat(500))),
                of("moderators", 100, n -> new ModeratorAppointed(LOBBY, ANA, person(n))),
                of("descriptions", 10, n -> new RoomDescribed(LOBBY, ANA, "t".repeat(200), "a@b.cc ".repeat(570))),
                of("members", 2_000, n -> joined(LOBBY, person(n))),
                of(
                        "rooms of one person, who then is called otherwise",
                        2_000,
                        n -> List.of(new RoomOpened(room(n), BEN, "Room " + n, ""), joined(room(n), ANA)),
                        new DisplayNameChanged(ANA, "Somebody")),
                of(
                        "conversations of one person",
                        1_000,
                        n -> new DirectConversationOpened(
                                room(n), ANA, false, List.of(ANA, BEN), List.of(), "n".repeat(60))),
                of("friends", 5_000, n -> new FriendRequestAccepted(FriendshipId.of(ANA, person(n)), person(n), ANA)),
                of(
                        "requests",
                        1_000,
                        n -> new FriendRequested(FriendshipId.of(ANA, person(n)), person(n), ANA, "😀".repeat(300))),
                of("people blocked", 5_000, n -> new PersonBlocked(FriendshipId.of(ANA, person(n)), ANA, person(n))),
                of(
                        "people who blocked",
                        10_000,
                        n -> new PersonBlocked(FriendshipId.of(ANA, person(n)), person(n), ANA)),
                of(
                        "fields of a profile",
                        20,
                        n -> new ProfileFieldSet(
                                ANA, field(n), FieldKind.TEXT, "😀".repeat(40), "😀".repeat(500), Visibility.EVERYONE)),
                of(
                        "what one tells of oneself",
                        10,
                        n -> new ProfileDescribed(ANA, Detail.BIO, "😀".repeat(2_000), Visibility.EVERYONE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("growth")
    void no_document_gets_too_large(String what, int times, IntFunction<Object> event, List<Object> last) {
        site.once(said(1, ANA, "Hello"));
        for (var from = 1; from <= times; from += 500)
            site.once(range(from, Math.min(from + 500, times + 1))
                    .mapToObj(event)
                    .flatMap(DocumentSizesTest::each)
                    .toArray());
        if (!last.isEmpty()) site.once(last.toArray());
        var letters =
                site.asking(new AllDeadLetters(new Actor(ANA, java.util.Set.of(Role.ADMIN))), DeadLetterPage.class);
        assertThat(letters.deadLetters()).as("what could not be taken").isEmpty();
        assertThat(site.database().sizes())
                .allSatisfy((document, size) -> assertThat(size)
                        .as(document)
                        .isLessThan(MORE.getOrDefault(document.substring(0, document.indexOf('/')), LITTLE)));
    }

    private static Arguments of(String what, int times, IntFunction<Object> event, Object... last) {
        return Arguments.of(what, times, event, List.of(last));
    }

    private static Stream<?> each(Object event) {
        return event instanceof List<?> several ? several.stream() : Stream.of(event);
    }

    /** The first message is there before. */
    private static Object snippet(int n, String text, String snippet) {
        return attached(n + 1, ANA, text, snippet);
    }

    private static Object everything(int n) {
        return new MessageSent(
                LOBBY,
                message(n + 1),
                ANA,
                LONGEST_TEXT,
                message(1),
                true,
                "n".repeat(100),
                "java",
                QUOTES,
                range(0, 10).mapToObj(file -> file(n, file)).toList());
    }

    private static Attachment file(int n, int file) {
        return new Attachment(
                new MediaId("00000000-0000-7000-8000-%012x".formatted(0x10000L * n + file)),
                MediaKind.PICTURE,
                "image/webp",
                1,
                9_000,
                9_000,
                "data:image/png;base64," + "A".repeat(600),
                "ж".repeat(150));
    }

    private static String mentions(int n) {
        var names = new StringBuilder();
        range(0, 60)
                .forEach(one -> names.append('@')
                        .append("n".repeat(20))
                        .append(60 * n + one)
                        .append(' '));
        return names.toString();
    }

    private static AccountId person(int n) {
        return new AccountId("00000000-0000-7000-9000-%012x".formatted(n));
    }

    private static ConversationId room(int n) {
        return new ConversationId("00000000-0000-7000-a000-%012x".formatted(n));
    }

    private static FieldId field(int n) {
        return new FieldId("00000000-0000-7000-b000-%012x".formatted(n));
    }
}
