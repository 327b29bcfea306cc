package parley.people.query;

import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import parley.account.AccountQuery.Person;
import parley.live.LiveTopic;
import parley.live.query.LiveUpdatePublisher;
import parley.shared.AccountId;

/**
 * Says once, to all who are signed in, who somebody is now: whoever shows that person has nothing to ask, and it costs the
 * same however many friends and rooms they have. Of somebody who hides only those are told who look at them.
 */
@Component
class PeopleUpdates {

    record PersonFrame(String type, Person account) {}

    private final LiveUpdatePublisher publisher;

    PeopleUpdates(LiveUpdatePublisher publisher) {
        this.publisher = publisher;
    }

    void tell(PersonView person, MetaData cause) {
        var topic = person.hidden ? LiveTopic.profile(new AccountId(person.id)) : LiveTopic.everybody();
        publisher.publish(topic, new PersonFrame("person", person.asAnswer()), cause);
    }
}
