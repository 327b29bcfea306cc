package parley.room.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.room.ReadingCommand.MarkUnreadFrom;
import parley.room.ReadingCommand.MoveReadPosition;
import parley.room.ReadingCommand.ReadPosition;
import parley.room.RoomId;
import parley.room.RoomQuery.ReadReceipts;
import parley.room.RoomQuery.Receipts;
import parley.shared.Actor;

/** How far a person has read, on whichever device. */
@RestController
@CountsAs(Action.STEPS)
@RequestMapping("/api/rooms/{room}")
class ReadingController {

    private final CommandGateway commands;
    private final QueryClient queries;

    ReadingController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping("/receipts")
    Receipts receipts(@PathVariable RoomId room, Actor actor) {
        return queries.ask(new ReadReceipts(room, actor), Receipts.class);
    }

    @PutMapping("/read-position")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable RoomId room, @RequestBody @Valid Position position, Actor actor) {
        commands.sendAndWait(new MoveReadPosition(room, actor, position.number(), position.epoch()));
    }

    @PostMapping("/unread-from")
    ReadPosition markUnread(@PathVariable RoomId room, @RequestBody @Valid From from, Actor actor) {
        return commands.sendAndWait(new MarkUnreadFrom(room, actor, from.number()));
    }

    record Position(@NotNull Long number, @NotNull Long epoch) {}

    record From(@NotNull Long number) {}
}
