package parley.platform.projection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import parley.shared.Bound;

/**
 * Holds back what must wait for an event that could not be folded.
 *
 * <p>As long as nothing waits, this costs no round trip. What waits is remembered here from when a segment is claimed
 * until the next claim: meanwhile nobody else parks, and what others let go is noticed when it is looked for.
 */
@Component
public class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** When so many of one projection wait, each batch asks for its own. */
    @Bound
    private static final int MOST_REMEMBERED = 10_000;

    private final DeadLetterStore box;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    DeadLetters(DeadLetterStore box) {
        this.box = box;
    }

    /** Somebody else may have parked until now. */
    void forget(String processor) {
        known.remove(processor);
    }

    /** Nothing waits any more for what is made anew. */
    public void clear(String processor) {
        box.clear(processor);
        forget(processor);
    }

    /**
     * Parks what must wait. Answers the rest, and those whose place is to be kept because only their sequence waits.
     *
     * @param retry whether this is tried again, on whatever node: that one remembers nothing of it
     * @param except what does not wait now; empty for none
     */
    <N extends DocumentEvent> List<CurrentEvent<N>> holdBack(
            String processor, List<BufferedEvent<N>> buffered, boolean retry, String except) {
        var blocked = stuckAmong(processor, buffered, retry, except);
        if (blocked.isEmpty()) return buffered.stream().map(CurrentEvent::new).toList();
        var events = new ArrayList<CurrentEvent<N>>();
        var waiting = new LinkedHashMap<BlockedDocument, List<BufferedEvent<N>>>();
        for (var one : buffered) {
            var document = holding(blocked.get(one.document()), one);
            var sequence = holding(blocked.get(one.sequence()), one);
            var with = document == null ? sequence : document;
            if (with != null)
                waiting.computeIfAbsent(with, _ -> new ArrayList<>()).add(one);
            if (document == null) events.add(new CurrentEvent<>(one, sequence != null));
        }
        for (var each : waiting.entrySet())
            if (!add(processor, each.getKey(), each.getValue())) return holdBack(processor, buffered, retry, except);
        return events;
    }

    /** Fails when that was let go at this very moment: then these are folded after all. */
    private <N extends DocumentEvent> boolean add(
            String processor, BlockedDocument blocked, List<BufferedEvent<N>> buffered) {
        var letters = letters(processor, blocked.document(), buffered);
        box.add(letters);
        if (box.extend(blocked, lastOf(buffered))) return true;
        box.remove(letters);
        forget(processor);
        return false;
    }

    /** Parks what failed and what follows it in the same sequence, or document. */
    <N extends DocumentEvent> List<CurrentEvent<N>> park(
            String processor, List<CurrentEvent<N>> events, List<EventFailure> failures) {
        var failed = failures.stream().collect(Collectors.toMap(EventFailure::sequence, Function.identity()));
        var reached = new HashSet<String>();
        var waiting = new LinkedHashMap<String, List<BufferedEvent<N>>>();
        var rest = new ArrayList<CurrentEvent<N>>();
        for (var current : events) {
            var buffered = current.buffered();
            failures.stream()
                    .filter(failure -> failure.buffered().equals(buffered))
                    .forEach(failure -> reached.add(failure.sequence()));
            var with = Stream.of(buffered.document(), buffered.sequence())
                    .filter(reached::contains)
                    .findFirst();
            with.ifPresent(sequence ->
                    waiting.computeIfAbsent(sequence, _ -> new ArrayList<>()).add(buffered));
            if (with.isEmpty()) rest.add(current);
            else if (!with.get().equals(buffered.document())) rest.add(current.waiting());
        }
        waiting.forEach((sequence, mine) -> {
            box.add(letters(processor, sequence, mine));
            stop(processor, requireNonNull(failed.get(sequence)), lastOf(mine));
        });
        return rest;
    }

    private void stop(String processor, EventFailure failure, long last) {
        var blocked = box.stop(processor, failure, last);
        known(processor).add(blocked.document());
        LOG.error(
                "{} {} waits: event {} failed with {}",
                processor,
                blocked.document(),
                blocked.event(),
                blocked.cause());
    }

    private <N extends DocumentEvent> Map<String, BlockedDocument> stuckAmong(
            String processor, List<BufferedEvent<N>> buffered, boolean retry, String except) {
        var waiting = retry ? Set.<String>of() : known(processor);
        if (!retry && waiting.isEmpty()) return Map.of();
        var askForAll = retry || waiting.size() >= MOST_REMEMBERED;
        var wanted = buffered.stream()
                .flatMap(one -> Stream.of(one.document(), one.sequence()))
                .filter(sequence -> askForAll || waiting.contains(sequence))
                .filter(sequence -> !sequence.equals(except))
                .distinct()
                .toList();
        if (wanted.isEmpty()) return Map.of();
        var blocked = box.find(processor, wanted).stream()
                .collect(Collectors.toMap(BlockedDocument::document, Function.identity()));
        if (askForAll || blocked.size() == wanted.size()) return blocked;
        // Some was let go, and its retry may have parked other sequences, on whatever node.
        forget(processor);
        return stuckAmong(processor, buffered, retry, except);
    }

    private Set<String> known(String processor) {
        return known.computeIfAbsent(processor, _ -> {
            var documents = ConcurrentHashMap.<String>newKeySet();
            documents.addAll(box.documents(processor, MOST_REMEMBERED));
            return documents;
        });
    }

    private static @Nullable BlockedDocument holding(@Nullable BlockedDocument blocked, BufferedEvent<?> buffered) {
        return blocked != null && blocked.holds(buffered.note().token()) ? blocked : null;
    }

    private static <N extends DocumentEvent> List<StoredDeadLetter> letters(
            String processor, String sequence, Collection<BufferedEvent<N>> buffered) {
        return buffered.stream()
                .map(one -> StoredDeadLetter.of(processor, sequence, one))
                .toList();
    }

    private static <N extends DocumentEvent> long lastOf(List<BufferedEvent<N>> buffered) {
        return buffered.stream()
                .mapToLong(one -> one.note().token().position().orElseThrow())
                .max()
                .orElse(-1);
    }
}
