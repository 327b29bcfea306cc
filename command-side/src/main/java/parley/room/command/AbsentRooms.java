package parley.room.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.commands.AbsentAggregate;
import parley.room.ConversationCommand;
import parley.room.MessageCommand;
import parley.room.MessageRejection;
import parley.room.RoomCommand;
import parley.room.RoomRejection;

/** How commands to rooms and messages that do not exist are refused. */
@Configuration
class AbsentRooms {

    @Bean
    AbsentAggregate absentRoom() {
        return new AbsentAggregate(RoomCommand.class, RoomRejection.NO_SUCH_ROOM);
    }

    @Bean
    AbsentAggregate absentConversation() {
        return new AbsentAggregate(ConversationCommand.class, RoomRejection.NO_SUCH_ROOM);
    }

    /** {@code SendMessage} goes to a room; all others go to a message. */
    @Bean
    AbsentAggregate absentRoomOfNewMessage() {
        return new AbsentAggregate(MessageCommand.SendMessage.class, RoomRejection.NO_SUCH_ROOM);
    }

    @Bean
    AbsentAggregate absentMessage() {
        return new AbsentAggregate(MessageCommand.class, MessageRejection.NO_SUCH_MESSAGE);
    }
}
