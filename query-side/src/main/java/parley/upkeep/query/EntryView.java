package parley.upkeep.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountQuery.Person;
import parley.upkeep.Order;
import parley.upkeep.UpkeepEvent.*;
import parley.upkeep.UpkeepQuery.UpkeepEntry;

/** One line of the administrators' log. */
@Document(EntryView.COLLECTION)
record EntryView(
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

    static final String COLLECTION = "upkeep_1";

    static EntryView of(UpkeepBatch.Noted noted) {
        var about = noted.event();
        var entry = new EntryView(
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
            case ProcessorSteered event -> entry.told(event);
            case LettersRetried event -> entry.did("RETRY", event.document(), null, null);
            case LetterDropped event -> entry.did("DROP", event.document(), event.event(), event.reason());
        };
    }

    UpkeepEntry asAnswer(Person who) {
        return new UpkeepEntry(place, at, who, processor, act, node, segment, document, event, reason);
    }

    private EntryView told(ProcessorSteered steered) {
        var whole = steered.order() == Order.PAUSE || steered.order() == Order.RESUME;
        var of = whole ? null : steered.segment();
        return new EntryView(
                id, place, at, by, processor, steered.order().name(), steered.node(), of, null, null, null);
    }

    private EntryView did(String what, String of, @Nullable String which, @Nullable String why) {
        return new EntryView(id, place, at, by, processor, what, null, null, of, which, why);
    }
}
