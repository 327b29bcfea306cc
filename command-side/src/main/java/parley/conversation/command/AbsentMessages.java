package parley.conversation.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.conversation.MessageCommand;
import parley.conversation.MessageRejection;
import parley.platform.commands.AbsentAggregate;

/** How commands to messages that do not exist are refused. */
@Configuration
class AbsentMessages {

    @Bean
    AbsentAggregate absentMessage() {
        return new AbsentAggregate(MessageCommand.class, MessageRejection.NO_SUCH_MESSAGE);
    }
}
