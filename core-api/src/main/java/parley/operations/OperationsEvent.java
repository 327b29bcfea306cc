package parley.operations;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;
import parley.shared.AccountId;

/** What administrators did to processors. */
public sealed interface OperationsEvent {

    ProcessorId processor();

    AccountId by();

    @Revision("1")
    record ProcessorControlled(ProcessorId processor, AccountId by, String node, ProcessorAction order, int segment)
            implements OperationsEvent {}

    @Revision("1")
    record DeadLettersRetried(ProcessorId processor, AccountId by, String document) implements OperationsEvent {}

    @Revision("1")
    record AllDeadLettersRetried(ProcessorId processor, AccountId by) implements OperationsEvent {}

    @Revision("1")
    record DeadLetterDropped(
            ProcessorId processor,
            AccountId by,
            String document,
            String event,
            @Personal(of = "by") @Nullable String reason)
            implements OperationsEvent {}
}
