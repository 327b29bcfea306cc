package parley.profile.query;

import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import parley.live.LiveTopic;
import parley.live.query.LiveUpdatePublisher;
import parley.shared.AccountId;

/** Says that a profile has changed to whoever looks at it, and not how: each asks for what they may see. */
@Component
class ProfileUpdates {

    record ProfileFrame(String type, AccountId account) {}

    private final LiveUpdatePublisher publisher;

    ProfileUpdates(LiveUpdatePublisher publisher) {
        this.publisher = publisher;
    }

    void tell(AccountId account, MetaData cause) {
        publisher.publish(LiveTopic.profile(account), new ProfileFrame("profile", account), cause);
    }
}
