package parley.room.web;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.Actor;
import parley.room.MembershipCommand.PutRoomAway;
import parley.room.MembershipCommand.SilenceRoom;
import parley.room.MembershipCommand.TakeRoomBack;
import parley.room.MembershipCommand.UnsilenceRoom;
import parley.room.RoomId;

/** How a person has a room for themselves, public or private: silent, or out of sight. */
@RestController
@RequestMapping("/api/my/rooms/{room}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class OwnRoomsController {

    private final CommandGateway commands;

    OwnRoomsController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping("/silence")
    void silence(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new SilenceRoom(room, actor));
    }

    @DeleteMapping("/silence")
    void unsilence(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new UnsilenceRoom(room, actor));
    }

    @PutMapping("/archive")
    void putAway(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new PutRoomAway(room, actor));
    }

    @DeleteMapping("/archive")
    void takeBack(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new TakeRoomBack(room, actor));
    }
}
