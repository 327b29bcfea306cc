package parley.platform.tracing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import parley.shared.CommandRejected.Refusal;

/** Counts and times messages by what they are and what became of them; refusals by their kind, of which there are few. */
final class Outcomes implements MessageMonitor<Message<?>> {

    private static final String ACCEPTED = "accepted";

    private final MeterRegistry meters;
    private final String name;
    private final String tag;
    private final Map<Class<?>, Map<String, Timer>> timers = new ConcurrentHashMap<>();

    Outcomes(MeterRegistry meters, String name, String tag) {
        this.meters = meters;
        this.name = name;
        this.tag = tag;
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        return new Watched(message.getPayloadType(), System.nanoTime());
    }

    private final class Watched implements MonitorCallback {

        private final Class<?> type;
        private final long began;

        Watched(Class<?> type, long began) {
            this.type = type;
            this.began = began;
        }

        @Override
        public void reportSuccess() {
            record(ACCEPTED);
        }

        @Override
        public void reportFailure(Throwable cause) {
            record(outcome(cause));
        }

        @Override
        public void reportIgnored() {
            record("ignored");
        }

        private void record(String outcome) {
            timers.computeIfAbsent(type, _ -> new ConcurrentHashMap<>())
                    .computeIfAbsent(outcome, _ -> timer(type, outcome))
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Class<?> type, String outcome) {
        return meters.timer(name, tag, type.getSimpleName(), "outcome", outcome);
    }

    private static String outcome(Throwable cause) {
        return Refusal.in(cause)
                .map(refusal -> refusal.kind().name().toLowerCase(Locale.ROOT))
                .orElse("failed");
    }
}
