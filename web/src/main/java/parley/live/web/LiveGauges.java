package parley.live.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many sockets there are and what waits for them, counted when somebody asks. */
@Component
final class LiveGauges implements MeterBinder {

    private static final String BYTES = "bytes";

    private final OpenSockets sockets;
    private final Topics topics;
    private final LiveFeed feed;

    LiveGauges(OpenSockets sockets, Topics topics, LiveFeed feed) {
        this.sockets = sockets;
        this.topics = topics;
        this.feed = feed;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("parley.live.sockets", sockets, open -> open.all().size()).register(meters);
        Gauge.builder("parley.live.topics", topics, Topics::size).register(meters);
        Gauge.builder("parley.live.feed", feed, one -> one.stands() ? 1 : 0).register(meters);
        Gauge.builder("parley.live.waiting", this, LiveGauges::waiting)
                .baseUnit(BYTES)
                .register(meters);
        Gauge.builder("parley.live.waiting.longest", this, LiveGauges::longest)
                .baseUnit(BYTES)
                .register(meters);
    }

    private double waiting() {
        return sockets.all().stream()
                .mapToLong(session -> session.queue.waiting())
                .sum();
    }

    private double longest() {
        return sockets.all().stream()
                .mapToLong(session -> session.queue.waiting())
                .max()
                .orElse(0);
    }
}
