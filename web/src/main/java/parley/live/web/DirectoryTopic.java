package parley.live.web;

import org.springframework.stereotype.Component;
import parley.live.LiveTopic;
import parley.platform.http.TopicAuthorizer;
import parley.shared.Actor;

/** {@code directory}: everybody who is signed in sees which rooms there are. */
@Component
final class DirectoryTopic implements TopicAuthorizer {

    @Override
    public String kind() {
        return LiveTopic.DIRECTORY;
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        return !actor.isGuest() && id.isEmpty();
    }
}
