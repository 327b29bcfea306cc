package parley.live.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Counts what is pushed; nothing is counted for each receiver. */
@Component
final class LiveMetrics {

    private final Counter frames;
    private final Counter deliveries;
    private final Counter bytes;
    private final Map<CloseCode, Counter> closed = new EnumMap<>(CloseCode.class);

    LiveMetrics(MeterRegistry meters) {
        frames = meters.counter("parley.live.frames");
        deliveries = meters.counter("parley.live.deliveries");
        bytes = Counter.builder("parley.live.sent").baseUnit("bytes").register(meters);
        for (var why : CloseCode.values())
            closed.put(
                    why,
                    meters.counter("parley.live.closed", "reason", why.name().toLowerCase(Locale.ROOT)));
    }

    /** One frame that so many sockets were given. */
    void sent(int length, int receivers) {
        frames.increment();
        deliveries.increment(receivers);
        bytes.increment((double) length * receivers);
    }

    void closed(CloseCode why) {
        Objects.requireNonNull(closed.get(why)).increment();
    }
}
