package parley.live.query;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.GenericSubscriptionQueryUpdateMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;
import parley.live.LiveTopic;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what read models tell to every web node, which passes it on to those who listen.
 *
 * <p>Called once documents are committed, when the span of their event is over: so the trace comes with the cause.
 */
@Component
public class LiveUpdatePublisher {

    /** W3C Trace Context, in metadata as in HTTP. */
    private static final String TRACE = "traceparent";

    private final QueryUpdateEmitter emitter;
    private final JsonMapper json;

    LiveUpdatePublisher(QueryUpdateEmitter emitter, JsonMapper json) {
        this.emitter = emitter;
        this.json = json;
    }

    /** @param cause what came with the event because of which it is told: whoever listens finds it in the same trace */
    public void publish(LiveTopic topic, Object frame, MetaData cause) {
        publish(encode(topic, frame), cause);
    }

    public void publish(LiveUpdate update, MetaData cause) {
        var trace = cause.get(TRACE);
        var origin = trace == null ? Map.<String, Object>of() : Map.of(TRACE, trace);
        emitter.emit(
                LiveUpdates.class,
                _ -> true,
                new GenericSubscriptionQueryUpdateMessage<>(LiveUpdate.class, update, origin));
    }

    /** As the frame is at this moment, to be published later. */
    public LiveUpdate encode(LiveTopic topic, Object frame) {
        return LiveUpdate.to(topic, json.writeValueAsString(frame));
    }
}
