package parley.operations.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import parley.operations.OperationsQuery.ProcessorReport;
import parley.operations.OperationsQuery.SegmentReport;
import parley.shared.Bound;

/** Whether the processors of this node get on. One that has events to take and takes none stands still, whatever the reason. */
@Component
class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    @Bound
    private static final long LONGEST_STAND_SECONDS = 30;

    private record Stand(long position, Instant since, boolean told) {}

    private final ProcessorErrors errors;
    private final Clock clock;
    private final Map<String, Stand> seen = new ConcurrentHashMap<>();

    Progress(ProcessorErrors errors, Clock clock) {
        this.errors = errors;
        this.clock = clock;
    }

    /** To be called every now and then for each processor. */
    void look(ProcessorReport report) {
        var position = report.segments().stream()
                .mapToLong(SegmentReport::position)
                .min()
                .orElse(-1);
        var waits =
                report.running() && report.behind() > 0 && !report.segments().isEmpty();
        var before = seen.get(report.name());
        if (waits && before != null && before.position() == position) {
            tellOnce(report.name(), before);
            return;
        }
        if (before != null && before.told()) LOG.warn("{} no longer stands still.", report.name());
        if (waits) seen.put(report.name(), new Stand(position, clock.instant(), false));
        else seen.remove(report.name());
        if (!report.running() || report.segments().isEmpty()) return;
        if (report.behind() == 0) errors.isOver(report.name(), clock.instant());
        else if (before != null) errors.isOver(report.name(), before.since());
    }

    private void tellOnce(String processor, Stand stand) {
        if (stand.told() || !isLong(stand)) return;
        seen.put(processor, new Stand(stand.position(), stand.since(), true));
        LOG.error("{} stands still at event {} since {}.", processor, stand.position(), stand.since());
    }

    private boolean isLong(Stand stand) {
        return stand.since().plus(Duration.ofSeconds(LONGEST_STAND_SECONDS)).isBefore(clock.instant());
    }

    /** Since when a processor stands still, if it does so for long enough to say so. */
    Optional<Instant> standingSince(String processor) {
        return Optional.ofNullable(seen.get(processor)).filter(this::isLong).map(Stand::since);
    }
}
