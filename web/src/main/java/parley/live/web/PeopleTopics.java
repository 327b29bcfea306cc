package parley.live.web;

import org.springframework.stereotype.Component;
import parley.live.LiveTopic;
import parley.platform.http.TopicAuthorizer;
import parley.shared.Actor;

/**
 * {@code people}: what everybody signed in may know of anybody; {@code people.<id>}: what concerns a person is told to
 * that person alone.
 */
@Component
final class PeopleTopics implements TopicAuthorizer {

    @Override
    public String kind() {
        return LiveTopic.PEOPLE;
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        return !actor.isGuest() && (id.isEmpty() || actor.account().value().equals(id));
    }
}
