package parley.direct.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.conversation.ConversationRejection;
import parley.direct.DirectCommand;
import parley.platform.commands.AbsentAggregate;

/** How commands to direct conversations that do not exist are refused. */
@Configuration
class AbsentDirectConversations {

    /** Under its id there is something else. */
    @Bean
    AbsentAggregate takenForDirectConversation() {
        return new AbsentAggregate(
                DirectCommand.OpenDirectConversation.class, ConversationRejection.CONVERSATION_ID_TAKEN);
    }

    @Bean
    AbsentAggregate absentDirectConversation() {
        return new AbsentAggregate(DirectCommand.class, ConversationRejection.NO_SUCH_CONVERSATION);
    }
}
