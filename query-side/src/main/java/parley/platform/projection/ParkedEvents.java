package parley.platform.projection;

import java.util.List;

/** Where the events of one batch are parked that can't be folded, and held back that must wait for those. */
final class ParkedEvents {

    private final String processor;
    private final DeadLetters letters;
    private final String retried;
    private boolean failedAgain;

    /** @param retried the sequence or document that is tried again: what waits in it does not wait now; empty for none */
    ParkedEvents(String processor, DeadLetters letters, String retried) {
        this.processor = processor;
        this.letters = letters;
        this.retried = retried;
    }

    <N extends DocumentEvent> List<CurrentEvent<N>> holdBack(List<BufferedEvent<N>> buffered) {
        return letters.holdBack(processor, buffered, !retried.isEmpty(), failedAgain ? "" : retried);
    }

    <N extends DocumentEvent> List<CurrentEvent<N>> park(List<CurrentEvent<N>> events, List<EventFailure> failures) {
        failedAgain |= failures.stream().anyMatch(failure -> failure.sequence().equals(retried));
        return letters.park(processor, events, failures);
    }

    boolean failedAgain() {
        return failedAgain;
    }
}
