package parley.room.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.conversation.ConversationRejection;
import parley.platform.commands.AbsentAggregate;
import parley.room.RoomCommand;

/** How commands to rooms that do not exist are refused. */
@Configuration
class AbsentRooms {

    /** Under its id there is something else. */
    @Bean
    AbsentAggregate takenForRoom() {
        return new AbsentAggregate(RoomCommand.OpenRoom.class, ConversationRejection.CONVERSATION_ID_TAKEN);
    }

    @Bean
    AbsentAggregate absentRoom() {
        return new AbsentAggregate(RoomCommand.class, ConversationRejection.NO_SUCH_CONVERSATION);
    }
}
