package parley.live.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import parley.shared.Dependency;

/** Whether this node hears of updates: while it doesn't, it refuses sockets. */
@Component
final class LiveFeedHealth implements Dependency {

    private final LiveFeed feed;

    LiveFeedHealth(LiveFeed feed) {
        this.feed = feed;
    }

    @Override
    public String name() {
        return "liveFeed";
    }

    @Override
    public Map<String, Object> check() {
        if (!feed.stands()) throw new IllegalStateException("the subscription to updates does not stand");
        return Map.of();
    }
}
