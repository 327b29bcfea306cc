package parley.platform.tracing;

import io.micrometer.tracing.Tracer;
import java.util.Objects;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanScope;
import org.jspecify.annotations.Nullable;
import parley.shared.CommandRejected.Refusal;

/** One span of the framework's in the library's terms. */
final class TracedSpan implements Span {

    private final Tracer tracer;
    private final io.micrometer.tracing.Span.Builder builder;
    private io.micrometer.tracing.@Nullable Span span;

    TracedSpan(Tracer tracer, io.micrometer.tracing.Span.Builder builder) {
        this.tracer = tracer;
        this.builder = builder;
    }

    @Override
    public Span start() {
        span = builder.start();
        return this;
    }

    @Override
    public SpanScope makeCurrent() {
        var scope = tracer.withSpan(started());
        return scope::close;
    }

    @Override
    public void end() {
        started().end();
    }

    /** What a failure says may repeat what somebody wrote, so only its kind is told. */
    @Override
    public Span recordException(Throwable failure) {
        return Refusal.in(failure)
                .map(refusal -> addAttribute("refusal", refusal.code()))
                .orElseGet(() -> addAttribute("error", failure.getClass().getName()));
    }

    @Override
    public Span addAttribute(String key, String value) {
        if (span == null) builder.tag(key, value);
        else span.tag(key, value);
        return this;
    }

    private io.micrometer.tracing.Span started() {
        return Objects.requireNonNull(span, "the span has not been started");
    }
}
