package parley.room.web;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.room.MembershipCommand.ArchiveRoomForMe;
import parley.room.MembershipCommand.MuteRoomForMe;
import parley.room.MembershipCommand.UnarchiveRoomForMe;
import parley.room.MembershipCommand.UnmuteRoomForMe;
import parley.room.RoomId;
import parley.shared.Actor;

/** How a person has a room for themselves, public or private: silent, or out of sight. */
@RestController
@CountsAs(Action.STEPS)
@RequestMapping("/api/my/rooms/{room}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class OwnRoomsController {

    private final CommandGateway commands;

    OwnRoomsController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping("/mute")
    void mute(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new MuteRoomForMe(room, actor));
    }

    @DeleteMapping("/mute")
    void unmute(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new UnmuteRoomForMe(room, actor));
    }

    @PutMapping("/archive")
    void archive(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new ArchiveRoomForMe(room, actor));
    }

    @DeleteMapping("/archive")
    void unarchive(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new UnarchiveRoomForMe(room, actor));
    }
}
