package parley.live.web;

import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.GenericSubscriptionQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;
import org.axonframework.tracing.SpanFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.live.LiveUpdates.Subscribed;
import parley.shared.Bound;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * This node's one subscription to all updates.
 *
 * <p>Sockets live only while it stands: when it breaks they are closed, so that no client shows as live what is not,
 * and each that comes back re-reads what it missed.
 */
@Component
final class LiveFeed {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    /** Small, because Axon's local bus keeps as many updates for as long as the subscription stands. */
    @Bound
    private static final int MOST_WAITING = 1_024;

    private final QueryBus queries;
    private final SpanFactory spans;
    private final Topics topics;
    private final OpenSockets sockets;
    private final Map<String, NodeMessageHandler> words;
    private final Scheduler fanOut = Schedulers.newSingle("live-fan-out", true);
    private final Disposable.Swap subscription = Disposables.swap();
    private volatile boolean standing;

    LiveFeed(QueryBus queries, SpanFactory spans, Topics topics, OpenSockets sockets, List<NodeMessageHandler> words) {
        this.queries = queries;
        this.spans = spans;
        this.topics = topics;
        this.sockets = sockets;
        this.words = words.stream().collect(Collectors.toMap(NodeMessageHandler::kind, Function.identity()));
    }

    boolean stands() {
        return standing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var again = Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(250))
                .maxBackoff(Duration.ofSeconds(5))
                .transientErrors(true);
        subscription.update(
                Flux.defer(this::updates).retryWhen(again).publishOn(fanOut).subscribe(this::pass));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        standing = false;
        subscription.dispose();
        sockets.closeAll(CloseCode.RESTARTING);
        fanOut.dispose();
    }

    private Flux<SubscriptionQueryUpdateMessage<LiveUpdate>> updates() {
        var question = new GenericSubscriptionQueryMessage<>(
                new LiveUpdates(), instanceOf(Subscribed.class), instanceOf(LiveUpdate.class));
        var query = queries.subscriptionQuery(question, MOST_WAITING);
        return query.initialResult()
                .map(Message::getPayload)
                .doOnNext(_ -> standing = true)
                .thenMany(query.updates())
                .concatWith(Flux.error(() -> new IllegalStateException("the stream of updates ended")))
                .doOnError(this::broken)
                .doFinally(_ -> query.cancel());
    }

    private void broken(Throwable cause) {
        standing = false;
        log.warn("Live updates are interrupted; sockets are closed until they flow again: {}", cause.toString());
        sockets.closeAll(CloseCode.RESTARTING);
    }

    /** The last span of a trace that began with a click; what the browser is sent says which. */
    private void pass(SubscriptionQueryUpdateMessage<LiveUpdate> message) {
        spans.createChildHandlerSpan(() -> "LiveFeed.pass", message)
                .run(() -> pass(
                        message.getPayload(), (String) message.getMetaData().get(StompFrames.TRACE)));
    }

    private void pass(LiveUpdate update, @Nullable String trace) {
        try {
            var topic = update.topic();
            var dot = topic.indexOf('.');
            var word = dot < 0 ? null : words.get(topic.substring(0, dot));
            if (word == null) topics.send(topic, update.json(), trace);
            else word.hear(topic.substring(dot + 1), update.json());
        } catch (RuntimeException e) {
            log.error("A live update was not passed on", e);
        }
    }
}
