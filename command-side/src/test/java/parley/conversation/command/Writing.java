package parley.conversation.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import parley.conversation.ConversationId;
import parley.conversation.MessageCommand.SendMessage;
import parley.conversation.MessageId;
import parley.conversation.MessageRejection;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.media.command.MediaUses;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

/** Writing in a conversation, for the specifications of each kind: what comes of a message under a policy of theirs. */
public final class Writing {

    public final List<SendMessage> sentBefore = new ArrayList<>();
    public final Map<AccountId, List<MediaId>> filesOf = new HashMap<>();

    public final Set<MessageId> answerable = new HashSet<>(Set.of(People.EARLIER));

    /** When the message was sent that can be answered. */
    public Instant earlier = Instant.MAX;

    /** Where this is the policy and nothing has been said. */
    public TestExecutor<?> under(ConversationPolicy policy) {
        return fixture(policy).givenNoPriorActivity();
    }

    /** Where this is the policy. */
    public FixtureConfiguration<?> fixture(ConversationPolicy policy) {
        var message = new AggregateTestFixture<>(Message.class);
        ConversationPolicies policies = _ -> policy;
        message.registerInjectableResource(People.CLOCK);
        message.registerInjectableResource(policies);
        message.registerInjectableResource(sent());
        message.registerInjectableResource(media());
        message.registerAnnotatedCommandHandler(new TypingSignals(policies, People.CLOCK));
        return message;
    }

    private MediaUses media() {
        return new MediaUses() {
            @Override
            public List<MediaFile> require(AccountId owner, Collection<MediaId> media) {
                if (!filesOf.getOrDefault(owner, List.of()).containsAll(media))
                    throw new CommandRejected(MediaRejection.NO_SUCH_MEDIA);
                return media.stream().map(People::file).toList();
            }

            @Override
            public void use(Collection<MediaId> media, String place) {}

            @Override
            public void release(String place, Instant at) {}
        };
    }

    SentMessages sent() {
        return new SentMessages() {
            @Override
            public boolean contains(SendMessage command) {
                if (sentBefore.contains(command)) return true;
                if (sentBefore.stream().anyMatch(sent -> sent.message().equals(command.message())))
                    throw new CommandRejected(MessageRejection.MESSAGE_ID_TAKEN);
                return false;
            }

            @Override
            public boolean knows(MessageId message, ConversationId in, Predicate<Instant> known) {
                return answerable.contains(message) && known.test(earlier);
            }
        };
    }
}
