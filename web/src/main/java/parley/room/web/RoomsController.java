package parley.room.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.ConversationById;
import parley.conversation.ConversationQuery.MyConversation;
import parley.conversation.ConversationQuery.MyConversations;
import parley.conversation.MembershipCommand.JoinConversation;
import parley.conversation.MembershipCommand.LeaveConversation;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.room.RoomCommand.OpenRoom;
import parley.room.RoomName;
import parley.room.RoomQuery.JoinedRooms;
import parley.room.RoomQuery.RoomByName;
import parley.room.RoomQuery.RoomDirectory;
import parley.room.RoomQuery.Rooms;
import parley.shared.Actor;

/** Finding, opening, joining and leaving rooms. */
@RestController
@CountsAs(Action.JOINS)
class RoomsController {

    private final CommandGateway commands;
    private final QueryClient queries;

    RoomsController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping("/api/rooms")
    Rooms directory(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "ACTIVITY") RoomDirectory.Order order,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return queries.ask(new RoomDirectory(text, order, offset, limit, actor), Rooms.class);
    }

    @GetMapping("/api/my/rooms")
    MyConversations mine(Actor actor) {
        return queries.ask(new JoinedRooms(actor), MyConversations.class);
    }

    @GetMapping("/api/rooms/by-name/{name}")
    MyConversation byName(@PathVariable String name, Actor actor) {
        return queries.ask(new RoomByName(name, actor), MyConversation.class);
    }

    /** Whoever opens a room is in it from the start. */
    @PutMapping("/api/rooms/{room}")
    @CountsAs(Action.ROOMS)
    @ResponseStatus(HttpStatus.CREATED)
    MyConversation open(@PathVariable ConversationId room, @RequestBody @Valid Opening opening, Actor actor) {
        commands.sendAndWait(new OpenRoom(room, actor, new RoomName(opening.name()), opening.topic()));
        commands.sendAndWait(new JoinConversation(room, actor));
        return queries.askUntil(my -> my.mine().joined(), new ConversationById(room, actor), MyConversation.class);
    }

    /** Answered once what can be read shows it, so that whoever asks next need not ask twice. */
    @PutMapping("/api/rooms/{room}/membership")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void join(@PathVariable ConversationId room, Actor actor) {
        commands.sendAndWait(new JoinConversation(room, actor));
        queries.askUntil(my -> my.mine().joined(), new ConversationById(room, actor), MyConversation.class);
    }

    @DeleteMapping("/api/rooms/{room}/membership")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable ConversationId room, Actor actor) {
        commands.sendAndWait(new LeaveConversation(room, actor));
    }

    record Opening(@NotNull String name, @NotNull String topic) {}
}
