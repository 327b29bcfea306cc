package parley.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.account.AccountQuery.Person;
import parley.account.Actor;
import parley.shared.Cause;

/** What administrators ask of the machinery. No answer holds anything that somebody wrote. */
public sealed interface UpkeepQuery {

    Actor by();

    /** Asked of every node; each answers for itself. */
    record ReportOfNode(Actor by) implements UpkeepQuery {}

    /** Which documents wait for events that could not be folded into them: the hundred that have waited longest. */
    record AllDeadLetters(Actor by) implements UpkeepQuery {}

    /** What administrators did, newest first; {@code before} the given place of an entry. Auditors may ask it too. */
    record UpkeepLog(@Nullable Long before, int limit, Actor by) implements UpkeepQuery {}

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
     * @param trouble why it does not get on
     */
    record ProcessorReport(
            String name,
            boolean running,
            long behind,
            List<SegmentReport> segments,
            @Nullable Trouble trouble) {}

    /** @param position the last event that was taken; -1 before the first */
    record SegmentReport(int id, int mask, long position, boolean replaying) {}

    record Trouble(Instant since, Cause cause) {}

    /**
     * A document that waits.
     *
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

    record Letters(List<DeadLetter> letters) {}

    /** @param place orders entries, and tells where a page ended */
    record UpkeepEntry(
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

    record UpkeepEntries(List<UpkeepEntry> entries) {}
}
