package parley.operations.command;

import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.account.AccountRejection;
import parley.operations.OperationsCommand;
import parley.operations.OperationsCommand.*;
import parley.operations.OperationsEvent.*;
import parley.operations.OperationsRejection;
import parley.operations.ProcessorAction;
import parley.operations.ProcessorId;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected.Refusal;
import parley.shared.Rejection;
import parley.shared.Role;

class ProcessorOperationsTest {

    static final ProcessorId ROOMS = ProcessorId.of("rooms");
    static final Actor ROOT = new Actor(new AccountId("root-id"), Set.of(Role.MEMBER, Role.ADMIN));
    static final Actor AUDITOR = new Actor(new AccountId("ada-id"), Set.of(Role.MEMBER, Role.AUDITOR, Role.MODERATOR));

    final FixtureConfiguration<ProcessorOperations> operations = new AggregateTestFixture<>(ProcessorOperations.class);

    @Test
    void what_a_node_is_told_is_on_record() {
        when(pause(ROOT)).expectEvents(new ProcessorControlled(ROOMS, ROOT.account(), "n1", ProcessorAction.PAUSE, 0));
    }

    @Test
    void each_retry_is_on_record() {
        operations
                .given(new DeadLettersRetried(ROOMS, ROOT.account(), "lobby"))
                .when(retry(ROOT))
                .expectEvents(new DeadLettersRetried(ROOMS, ROOT.account(), "lobby"));
    }

    @Test
    void what_is_dropped_is_on_record_with_the_reason() {
        when(drop(ROOT, " A leftover of the trial "))
                .expectEvents(new DeadLetterDropped(ROOMS, ROOT.account(), "lobby", "e1", "A leftover of the trial"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothing_is_dropped_without_a_reason(String reason) {
        refused(when(drop(ROOT, reason)), OperationsRejection.REASON_MALFORMED);
        refused(when(drop(ROOT, "x".repeat(501))), OperationsRejection.REASON_MALFORMED);
    }

    @Test
    void only_administrators_do_any_of_it() {
        refused(when(pause(AUDITOR)), AccountRejection.ADMINISTRATORS_ONLY);
        refused(when(retry(AUDITOR)), AccountRejection.ADMINISTRATORS_ONLY);
        refused(when(drop(AUDITOR, "Why not")), AccountRejection.ADMINISTRATORS_ONLY);
    }

    private ResultValidator<ProcessorOperations> when(OperationsCommand command) {
        return operations.givenNoPriorActivity().when(command);
    }

    private static ControlProcessor pause(Actor by) {
        return new ControlProcessor(ROOMS, by, "n1", ProcessorAction.PAUSE, 0);
    }

    private static RetryDeadLetters retry(Actor by) {
        return new RetryDeadLetters(ROOMS, by, "lobby");
    }

    private static DropDeadLetter drop(Actor by, String reason) {
        return new DropDeadLetter(ROOMS, by, "lobby", "e1", reason);
    }

    private static void refused(ResultValidator<ProcessorOperations> result, Rejection reason) {
        result.expectNoEvents().expectExceptionDetails(new Refusal(reason.name(), reason.kind(), reason.sentence()));
    }
}
