package parley.operations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.account.AccountQuery.Person;
import parley.shared.Actor;
import parley.shared.Cause;

/** What administrators ask of the machinery. No answer holds anything that somebody wrote. */
public sealed interface OperationsQuery {

    Actor by();

    /** Asked of every node; each answers for itself. */
    record ReportOfNode(Actor by) implements OperationsQuery {}

    /** What waits for events that could not be folded: the hundred that have waited longest. */
    record AllDeadLetters(Actor by) implements OperationsQuery {}

    /** What administrators did, newest first; {@code before} the given place of an entry. Auditors may ask it too. */
    record OperationsLog(@Nullable Long before, int limit, Actor by) implements OperationsQuery {}

    /** @param sockets how many browsers hang on this node; absent where none can */
    record NodeReport(
            String name,
            Set<String> roles,
            String version,
            Instant since,
            @Nullable Integer sockets,
            List<ProcessorReport> processors) {}

    /**
     * What one node knows of a processor.
     *
     * @param behind about how many events happened since; the most of its segments here
     * @param trouble why its last batch failed, until it gets on
     * @param standing since when it has taken no event although there are some, once that is long
     */
    record ProcessorReport(
            String name,
            boolean running,
            long behind,
            List<SegmentReport> segments,
            @Nullable ProcessorError trouble,
            @Nullable Instant standing) {

        public ProcessorReport with(@Nullable ProcessorError why, @Nullable Instant since) {
            return new ProcessorReport(name, running, behind, segments, why, since);
        }
    }

    /** @param position the last event that was taken; -1 before the first */
    record SegmentReport(int id, int mask, long position, boolean replaying) {}

    record ProcessorError(Instant since, Cause cause) {}

    /**
     * What waits because of one event.
     *
     * @param document all of a document, or a part of it behind a colon: a message, a person, the settings of a room
     * @param event the id of the event that failed
     * @param type what kind of event it is
     * @param about the stream that the event belongs to
     * @param waiting how many events wait, that one included; none are counted beyond a hundred
     */
    record DeadLetter(
            String processor,
            String document,
            String event,
            String type,
            String about,
            long position,
            Instant happenedAt,
            Instant since,
            Instant triedAt,
            int tries,
            int waiting,
            Cause cause) {}

    /** @param total how many wait in all, of which these are the first */
    record DeadLetterPage(List<DeadLetter> deadLetters, long total) {}

    /** @param place orders entries, and tells where a page ended */
    record OperationsLogEntry(
            long place,
            Instant at,
            Person by,
            String processor,
            String act,
            @Nullable String node,
            @Nullable Integer segment,
            @Nullable String document,
            @Nullable String event,
            @Nullable String reason) {}

    record OperationsLogEntries(List<OperationsLogEntry> entries) {}
}
