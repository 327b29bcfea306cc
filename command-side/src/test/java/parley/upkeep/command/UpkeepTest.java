package parley.upkeep.command;

import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.account.AccountId;
import parley.account.AccountRejection;
import parley.account.Actor;
import parley.account.Role;
import parley.shared.CommandRejected.Refusal;
import parley.shared.Rejection;
import parley.upkeep.Order;
import parley.upkeep.ProcessorId;
import parley.upkeep.UpkeepCommand;
import parley.upkeep.UpkeepCommand.*;
import parley.upkeep.UpkeepEvent.*;
import parley.upkeep.UpkeepRejection;

class UpkeepTest {

    static final ProcessorId ROOMS = ProcessorId.of("rooms");
    static final Actor ROOT = new Actor(new AccountId("root-id"), Set.of(Role.MEMBER, Role.ADMIN));
    static final Actor AUDITOR = new Actor(new AccountId("ada-id"), Set.of(Role.MEMBER, Role.AUDITOR, Role.MODERATOR));

    final FixtureConfiguration<Upkeep> upkeep = new AggregateTestFixture<>(Upkeep.class);

    @Test
    void what_a_node_is_told_is_on_record() {
        when(pause(ROOT)).expectEvents(new ProcessorSteered(ROOMS, ROOT.account(), "n1", Order.PAUSE, 0));
    }

    @Test
    void each_retry_is_on_record() {
        upkeep.given(new LettersRetried(ROOMS, ROOT.account(), "lobby"))
                .when(retry(ROOT))
                .expectEvents(new LettersRetried(ROOMS, ROOT.account(), "lobby"));
    }

    @Test
    void what_is_dropped_is_on_record_with_the_reason() {
        when(drop(ROOT, " A leftover of the trial "))
                .expectEvents(new LetterDropped(ROOMS, ROOT.account(), "lobby", "e1", "A leftover of the trial"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothing_is_dropped_without_a_reason(String reason) {
        refused(when(drop(ROOT, reason)), UpkeepRejection.REASON_MALFORMED);
        refused(when(drop(ROOT, "x".repeat(501))), UpkeepRejection.REASON_MALFORMED);
    }

    @Test
    void only_administrators_do_any_of_it() {
        refused(when(pause(AUDITOR)), AccountRejection.ADMINISTRATORS_ONLY);
        refused(when(retry(AUDITOR)), AccountRejection.ADMINISTRATORS_ONLY);
        refused(when(drop(AUDITOR, "Why not")), AccountRejection.ADMINISTRATORS_ONLY);
    }

    private ResultValidator<Upkeep> when(UpkeepCommand command) {
        return upkeep.givenNoPriorActivity().when(command);
    }

    private static SteerProcessor pause(Actor by) {
        return new SteerProcessor(ROOMS, by, "n1", Order.PAUSE, 0);
    }

    private static RetryLetters retry(Actor by) {
        return new RetryLetters(ROOMS, by, "lobby");
    }

    private static DropLetter drop(Actor by, String reason) {
        return new DropLetter(ROOMS, by, "lobby", "e1", reason);
    }

    private static void refused(ResultValidator<Upkeep> result, Rejection reason) {
        result.expectNoEvents().expectExceptionDetails(new Refusal(reason.name(), reason.kind(), reason.sentence()));
    }
}
