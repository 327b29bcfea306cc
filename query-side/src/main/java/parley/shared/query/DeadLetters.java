package parley.shared.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds back what must wait for a document that could not take an event.
 *
 * <p>As long as nothing waits, this costs no round trip. What waits is remembered here from when a segment is claimed
 * until the next claim: meanwhile nobody else parks, and what others let go is noticed when it is looked for.
 */
@Component
class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** When so many documents of one projection wait, it is not the events that are wrong. */
    private static final int MOST_STUCK = 1_000;

    private final LetterBox box;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    DeadLetters(LetterBox box) {
        this.box = box;
    }

    /** Somebody else may have parked until now. */
    void forget(String processor) {
        known.remove(processor);
    }

    /** Nothing waits any more for what is made anew. */
    void clear(String processor) {
        box.clear(processor);
        forget(processor);
    }

    /** Parks what concerns documents that wait; answers the rest. */
    <N extends Note> List<Heard<N>> holdBack(String processor, List<Heard<N>> heard) {
        var stuck = stuckAmong(processor, heard);
        if (stuck.isEmpty()) return heard;
        var waiting = heard.stream()
                .filter(one -> stuck.containsKey(one.document())
                        && stuck.get(one.document()).holds(one.note().token()))
                .collect(Collectors.toSet());
        box.add(letters(processor, waiting));
        for (var document : stuck.values()) {
            var mine = of(document.document(), waiting);
            if (box.extend(document, lastOf(mine))) continue;
            // It was let go at this very moment: it is folded here after all.
            box.remove(letters(processor, mine));
            mine.forEach(waiting::remove);
            known(processor).remove(document.document());
        }
        return heard.stream().filter(one -> !waiting.contains(one)).toList();
    }

    /** Parks what failed and what follows it in the same document; answers the rest. */
    <N extends Note> List<Heard<N>> park(String processor, List<Heard<N>> heard, Map<String, Failure> failures) {
        if (known(processor).size() + failures.size() > MOST_STUCK)
            throw new IllegalStateException("Too many documents of %s wait already".formatted(processor));
        var waiting = new ArrayList<Heard<N>>();
        var rest = new ArrayList<Heard<N>>();
        var reached = new HashSet<String>();
        for (var one : heard) {
            var failure = failures.get(one.document());
            if (failure != null && failure.heard().equals(one)) reached.add(one.document());
            (reached.contains(one.document()) ? waiting : rest).add(one);
        }
        box.add(letters(processor, waiting));
        failures.forEach((document, failure) -> stop(processor, failure, lastOf(of(document, waiting))));
        return rest;
    }

    private void stop(String processor, Failure failure, long last) {
        var stuck = box.stop(processor, failure, last);
        known(processor).add(stuck.document());
        LOG.error("{} {} waits: event {} failed with {}", processor, stuck.document(), stuck.event(), stuck.cause());
    }

    private <N extends Note> Map<String, StuckView> stuckAmong(String processor, List<Heard<N>> heard) {
        var waiting = known(processor);
        if (waiting.isEmpty()) return Map.of();
        var documents = heard.stream()
                .map(Heard::document)
                .filter(waiting::contains)
                .distinct()
                .toList();
        if (documents.isEmpty()) return Map.of();
        var stuck = box.find(processor, documents).stream()
                .collect(Collectors.toMap(StuckView::document, Function.identity()));
        documents.stream().filter(document -> !stuck.containsKey(document)).forEach(waiting::remove);
        return stuck;
    }

    private Set<String> known(String processor) {
        return known.computeIfAbsent(processor, _ -> {
            var documents = ConcurrentHashMap.<String>newKeySet();
            documents.addAll(box.documents(processor));
            return documents;
        });
    }

    private static <N extends Note> List<LetterView> letters(String processor, Collection<Heard<N>> heard) {
        return heard.stream().map(one -> LetterView.of(processor, one)).toList();
    }

    private static <N extends Note> List<Heard<N>> of(String document, Collection<Heard<N>> heard) {
        return heard.stream().filter(one -> one.document().equals(document)).toList();
    }

    private static <N extends Note> long lastOf(List<Heard<N>> heard) {
        return heard.stream()
                .mapToLong(one -> one.note().token().position().orElseThrow())
                .max()
                .orElse(-1);
    }
}
