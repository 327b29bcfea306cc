package parley.conversation.command;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationRejection;
import parley.conversation.SignalTyping;
import parley.shared.CommandRejected;

/** Typing is allowed to whom writing is, by the same rule; no aggregate is needed for a signal. */
@Component
class TypingSignals {

    private final ConversationPolicies policies;
    private final Clock clock;

    TypingSignals(ConversationPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @CommandHandler
    void handle(SignalTyping command) {
        var policy = policies.of(command.conversation());
        if (policy.hides(command.by())) throw new CommandRejected(ConversationRejection.NO_SUCH_CONVERSATION);
        policy.requireWriting(command.by(), clock.instant());
    }
}
