package parley.profile.web;

import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.account.Actor;
import parley.profile.ProfileQuery.ChangesOf;
import parley.profile.ProfileQuery.Shown;
import parley.shared.web.Questions;
import parley.shared.web.TopicAuthorizer;

/** {@code profiles.<id>}: that a profile has changed is told to those who may look at it. */
@Component
class ProfileTopics implements TopicAuthorizer {

    private final Questions questions;

    ProfileTopics(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String kind() {
        return "profiles";
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        if (id.isBlank()) return false;
        return questions
                .ask(new ChangesOf(new AccountId(id), actor), Shown.class)
                .shown();
    }
}
