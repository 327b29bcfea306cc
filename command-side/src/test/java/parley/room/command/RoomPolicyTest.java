package parley.room.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static parley.conversation.command.People.*;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.conversation.ConversationRejection;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.room.RoomRejection;
import parley.shared.Actor;
import parley.shared.CommandRejected.Refusal;
import parley.shared.Rejection;

/** What a room allows to whom, question by question. */
class RoomPolicyTest {

    private static final RoomOpened OPENED = new RoomOpened(TEAROOM, ANA.account(), "tearoom", "");

    private static Stream<Arguments> questions() {
        var muted = new MemberMuted(TEAROOM, ANA.account(), CLEO.account(), NOON.plusSeconds(1), "x");
        var banned = new MemberBanned(TEAROOM, ANA.account(), CLEO.account(), "x");
        var archived = new RoomArchived(TEAROOM, ANA.account());
        var moderatorBanned = new MemberBanned(TEAROOM, ANA.account(), SITE_MODERATOR.account(), "x");
        BiConsumer<RoomPolicy, Actor> read = RoomPolicy::requireReading;
        BiConsumer<RoomPolicy, Actor> entry = RoomPolicy::requireEntry;
        BiConsumer<RoomPolicy, Actor> part = (policy, actor) -> policy.requireTakingPart(actor, NOON);
        BiConsumer<RoomPolicy, Actor> pin = (policy, actor) -> policy.requirePinning(actor, NOON);
        BiConsumer<RoomPolicy, Actor> moderate = RoomPolicy::requireModerating;
        return Stream.of(
                asked("anybody reads", read, CLEO, null),
                asked("a guest reads without a name", read, Actor.GUEST, ConversationRejection.MEMBERS_ONLY),
                asked("who is banned does not read", read, CLEO, RoomRejection.YOU_ARE_BANNED, banned),
                asked("who moderates the site reads all the same", read, SITE_MODERATOR, null, moderatorBanned),
                asked("anybody comes in", entry, CLEO, null),
                asked("a guest does not", entry, Actor.GUEST, ConversationRejection.MEMBERS_ONLY),
                asked("who is banned does not", entry, CLEO, RoomRejection.YOU_ARE_BANNED, banned),
                asked("who is muted comes in", entry, CLEO, null, muted),
                asked("anybody takes part", part, CLEO, null),
                asked("who is muted does not", part, CLEO, RoomRejection.YOU_ARE_MUTED, muted),
                asked("who is banned does not either", part, CLEO, RoomRejection.YOU_ARE_BANNED, banned),
                asked("nobody takes part once it is archived", part, ANA, RoomRejection.ROOM_ARCHIVED, archived),
                asked("an owner pins", pin, ANA, null),
                asked("a member does not pin", pin, CLEO, RoomRejection.MODERATORS_ONLY),
                asked("an owner moderates", moderate, ANA, null),
                asked("so does who moderates the site", moderate, SITE_MODERATOR, null),
                asked("a member does not moderate", moderate, CLEO, RoomRejection.MODERATORS_ONLY));
    }

    private static Arguments asked(
            String what,
            BiConsumer<RoomPolicy, Actor> question,
            Actor actor,
            @Nullable Rejection refusal,
            RoomEvent... since) {
        return Arguments.of(what, question, actor, refusal, List.of(since));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void it_answers(
            String what,
            BiConsumer<RoomPolicy, Actor> question,
            Actor actor,
            @Nullable Rejection refusal,
            List<RoomEvent> since) {
        var rules = RoomRules.NONE.on(OPENED, NOON);
        for (var event : since) rules = rules.on(event, NOON);
        var policy = new RoomPolicy(TEAROOM, rules, (_, _, _, _) -> {});
        if (refusal == null)
            assertThatCode(() -> question.accept(policy, actor)).as(what).doesNotThrowAnyException();
        else
            assertThat(Refusal.in(catchThrowable(() -> question.accept(policy, actor))))
                    .as(what)
                    .hasValueSatisfying(why -> assertThat(why.is(refusal)).isTrue());
    }
}
