package parley.profile.web;

import org.springframework.stereotype.Component;
import parley.live.LiveTopic;
import parley.platform.http.QueryClient;
import parley.platform.http.TopicAuthorizer;
import parley.profile.ProfileQuery.ChangesOf;
import parley.profile.ProfileQuery.Shown;
import parley.shared.AccountId;
import parley.shared.Actor;

/** {@code profiles.<id>}: that a profile has changed is told to those who may look at it. */
@Component
class ProfileTopics implements TopicAuthorizer {

    private final QueryClient queries;

    ProfileTopics(QueryClient queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return LiveTopic.PROFILES;
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        if (id.isBlank()) return false;
        return queries.ask(new ChangesOf(new AccountId(id), actor), Shown.class).shown();
    }
}
