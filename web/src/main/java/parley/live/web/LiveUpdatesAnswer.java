package parley.live.web;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import parley.live.LiveUpdates;
import parley.live.LiveUpdates.Subscribed;

/** Gives {@link LiveUpdates} its first answer, without which a subscription is refused. */
@Component
final class LiveUpdatesAnswer {

    @QueryHandler
    Subscribed handle(LiveUpdates query) {
        return new Subscribed();
    }
}
