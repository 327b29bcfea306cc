package parley.live.web;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import parley.live.LiveUpdates;
import parley.live.LiveUpdates.Subscribed;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** Gives {@link LiveUpdates} its first answer, without which a subscription is refused. */
@NeededBy({NodeRole.QUERY, NodeRole.WEB})
@Component
final class LiveUpdatesAnswer {

    @QueryHandler
    Subscribed handle(LiveUpdates query) {
        return new Subscribed();
    }
}
