package parley.live.web;

import org.springframework.stereotype.Component;
import parley.platform.http.TopicAuthorizer;
import parley.shared.Actor;

/** {@code people.<id>}: what concerns a person is told to that person alone. */
@Component
final class OwnTopics implements TopicAuthorizer {

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        return !actor.isGuest() && actor.account().value().equals(id);
    }
}
