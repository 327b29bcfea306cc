package parley.media.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what is uploaded and what becomes of it. */
@Component
final class UploadMetrics {

    private final Counter received;
    final Counter kept;
    final Counter refused;

    UploadMetrics(MeterRegistry meters) {
        received = Counter.builder("parley.uploads.received").baseUnit("bytes").register(meters);
        kept = meters.counter("parley.uploads", "outcome", "kept");
        refused = meters.counter("parley.uploads", "outcome", "refused");
    }

    void received(long bytes) {
        received.increment((double) bytes);
    }
}
