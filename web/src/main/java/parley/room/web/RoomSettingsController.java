package parley.room.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.conversation.ConversationId;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.room.Posting;
import parley.room.RoomCommand.AppointModerator;
import parley.room.RoomCommand.ArchiveRoom;
import parley.room.RoomCommand.DescribeRoom;
import parley.room.RoomCommand.DismissModerator;
import parley.room.RoomCommand.RenameRoom;
import parley.room.RoomCommand.ReopenRoom;
import parley.room.RoomCommand.SetGuestReading;
import parley.room.RoomCommand.SetPosting;
import parley.room.RoomCommand.SetSlowMode;
import parley.room.RoomName;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What owners set in their rooms. */
@RestController
@CountsAs(Action.MODERATION)
@RequestMapping("/api/rooms/{room}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class RoomSettingsController {

    private final CommandGateway commands;

    RoomSettingsController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping("/name")
    void rename(@PathVariable ConversationId room, @RequestBody @Valid Naming naming, Actor actor) {
        commands.sendAndWait(new RenameRoom(room, actor, new RoomName(naming.name())));
    }

    @PutMapping("/description")
    void describe(@PathVariable ConversationId room, @RequestBody @Valid Description description, Actor actor) {
        commands.sendAndWait(new DescribeRoom(room, actor, description.topic(), description.description()));
    }

    @PutMapping("/archive")
    void archive(@PathVariable ConversationId room, Actor actor) {
        commands.sendAndWait(new ArchiveRoom(room, actor));
    }

    @DeleteMapping("/archive")
    void reopen(@PathVariable ConversationId room, Actor actor) {
        commands.sendAndWait(new ReopenRoom(room, actor));
    }

    @PutMapping("/posting")
    void setPosting(@PathVariable ConversationId room, @RequestBody @Valid Writers writers, Actor actor) {
        commands.sendAndWait(new SetPosting(room, actor, writers.posting()));
    }

    @PutMapping("/slow-mode")
    void setSlowMode(@PathVariable ConversationId room, @RequestBody @Valid SlowMode mode, Actor actor) {
        commands.sendAndWait(new SetSlowMode(room, actor, mode.seconds()));
    }

    @PutMapping("/guests")
    void setGuestReading(@PathVariable ConversationId room, @RequestBody @Valid Guests guests, Actor actor) {
        commands.sendAndWait(new SetGuestReading(room, actor, guests.open()));
    }

    @PutMapping("/moderators/{who}")
    void appoint(@PathVariable ConversationId room, @PathVariable AccountId who, Actor actor) {
        commands.sendAndWait(new AppointModerator(room, actor, who));
    }

    @DeleteMapping("/moderators/{who}")
    void dismiss(@PathVariable ConversationId room, @PathVariable AccountId who, Actor actor) {
        commands.sendAndWait(new DismissModerator(room, actor, who));
    }

    record Naming(@NotNull String name) {}

    record Description(@NotNull String topic, @NotNull String description) {}

    record Writers(@NotNull Posting posting) {}

    record SlowMode(@NotNull Integer seconds) {}

    record Guests(@NotNull Boolean open) {}
}
