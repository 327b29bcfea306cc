package parley.platform.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.tracing.NoOpSpanFactory.NoOpSpan;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanAttributesProvider;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.SpanUtils;
import org.jspecify.annotations.Nullable;

/**
 * Spans of what the framework does, in the trace that comes with the request or message that makes it do it.
 *
 * <p>Nothing begins a trace here: what nobody clicked for, and events of long ago, would drown those of people.
 */
final class Spans implements SpanFactory {

    /** W3C Trace Context, in metadata as in HTTP. */
    private static final String TRACE = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;
    private final List<SpanAttributesProvider> attributes = new CopyOnWriteArrayList<>();

    Spans(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public Span createRootTrace(Supplier<String> name) {
        return NoOpSpan.INSTANCE;
    }

    @Override
    public Span createHandlerSpan(
            Supplier<String> name, Message<?> message, boolean isChildTrace, Message<?>... linked) {
        if (!isChildTrace) return NoOpSpan.INSTANCE;
        if (!message.getMetaData().containsKey(TRACE)) return createInternalSpan(name, message);
        var builder = propagator.extract(message.getMetaData(), Spans::text);
        return of(builder.kind(io.micrometer.tracing.Span.Kind.CONSUMER), name, message);
    }

    @Override
    public Span createDispatchSpan(Supplier<String> name, Message<?> message, Message<?>... linked) {
        return tracer.currentSpan() == null
                ? NoOpSpan.INSTANCE
                : of(tracer.spanBuilder().kind(io.micrometer.tracing.Span.Kind.PRODUCER), name, message);
    }

    @Override
    public Span createInternalSpan(Supplier<String> name) {
        return tracer.currentSpan() == null ? NoOpSpan.INSTANCE : of(tracer.spanBuilder(), name, null);
    }

    @Override
    public Span createInternalSpan(Supplier<String> name, Message<?> message) {
        return tracer.currentSpan() == null ? NoOpSpan.INSTANCE : of(tracer.spanBuilder(), name, message);
    }

    @Override
    public void registerSpanAttributeProvider(SpanAttributesProvider provider) {
        attributes.add(provider);
    }

    /** A message that has a trace keeps it: it may be sent when that of its cause is over. */
    @Override
    @SuppressWarnings("unchecked") // a message with more metadata is of the same kind
    public <M extends Message<?>> M propagateContext(M message) {
        var span = tracer.currentSpan();
        if (span == null || message.getMetaData().containsKey(TRACE)) return message;
        var headers = new HashMap<String, String>();
        propagator.inject(span.context(), headers, (_, key, value) -> headers.put(key, value));
        return (M) message.andMetaData(headers);
    }

    private Span of(io.micrometer.tracing.Span.Builder builder, Supplier<String> name, @Nullable Message<?> message) {
        if (message == null) return new TracedSpan(tracer, builder.name(name.get()));
        for (var provider : attributes) provider.provideForMessage(message).forEach(builder::tag);
        return new TracedSpan(tracer, builder.name(name.get() + "(" + SpanUtils.determineMessageName(message) + ")"));
    }

    private static @Nullable String text(MetaData metaData, String key) {
        return metaData.get(key) instanceof String value ? value : null;
    }
}
