package parley.upkeep;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.account.AccountId;
import parley.personal.Personal;

/** What administrators did to processors. */
public sealed interface UpkeepEvent {

    ProcessorId processor();

    AccountId by();

    @Revision("1")
    record ProcessorSteered(ProcessorId processor, AccountId by, String node, Order order, int segment)
            implements UpkeepEvent {}

    @Revision("1")
    record LettersRetried(ProcessorId processor, AccountId by, String document) implements UpkeepEvent {}

    @Revision("1")
    record LetterDropped(
            ProcessorId processor,
            AccountId by,
            String document,
            String event,
            @Personal(of = "by") @Nullable String reason)
            implements UpkeepEvent {}
}
