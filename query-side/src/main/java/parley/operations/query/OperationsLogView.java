package parley.operations.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountQuery.Person;
import parley.operations.OperationsEvent.*;
import parley.operations.OperationsQuery.OperationsLogEntry;
import parley.operations.ProcessorAction;

/** One line of the administrators' log. */
@Document(OperationsLogView.COLLECTION)
record OperationsLogView(
        @Id String id,
        long place,
        Instant at,
        String by,
        String processor,
        String act,
        @Nullable String node,
        @Nullable Integer segment,
        @Nullable String document,
        @Nullable String event,
        @Nullable String reason) {

    static final String COLLECTION = "operations";

    static OperationsLogView of(OperationsBatch.Noted noted) {
        var about = noted.event();
        var entry = new OperationsLogView(
                noted.document(),
                noted.token().position().orElseThrow(),
                noted.at(),
                about.by().value(),
                about.processor().name(),
                "",
                null,
                null,
                null,
                null,
                null);
        return switch (about) {
            case ProcessorControlled event -> entry.told(event);
            case AllDeadLettersRetried _ -> entry.did("RETRY_ALL", null, null, null);
            case DeadLettersRetried event -> entry.did("RETRY", event.document(), null, null);
            case DeadLetterDropped event -> entry.did("DROP", event.document(), event.event(), event.reason());
        };
    }

    OperationsLogEntry asAnswer(Person who) {
        return new OperationsLogEntry(place, at, who, processor, act, node, segment, document, event, reason);
    }

    private OperationsLogView told(ProcessorControlled steered) {
        var whole = steered.order() == ProcessorAction.PAUSE || steered.order() == ProcessorAction.RESUME;
        var of = whole ? null : steered.segment();
        return new OperationsLogView(
                id, place, at, by, processor, steered.order().name(), steered.node(), of, null, null, null);
    }

    private OperationsLogView did(String what, @Nullable String of, @Nullable String which, @Nullable String why) {
        return new OperationsLogView(id, place, at, by, processor, what, null, null, of, which, why);
    }
}
