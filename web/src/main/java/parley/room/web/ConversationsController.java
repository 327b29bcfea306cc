package parley.room.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.room.ConversationCommand.AcceptConversation;
import parley.room.ConversationCommand.AddToConversation;
import parley.room.ConversationCommand.DeclineConversation;
import parley.room.ConversationCommand.LeaveConversation;
import parley.room.ConversationCommand.NameConversation;
import parley.room.ConversationCommand.OpenConversation;
import parley.room.RoomId;
import parley.room.RoomQuery.ContactRequests;
import parley.room.RoomQuery.Conversations;
import parley.room.RoomQuery.Conversations.ConversationList;
import parley.room.RoomQuery.JoinedRoom;
import parley.room.RoomQuery.MyConversations;
import parley.room.RoomQuery.MyRequests;
import parley.room.RoomQuery.RoomById;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Beginning private conversations, bringing people in, and finding them again. What is said there is said as in rooms. */
@RestController
@CountsAs(Action.ANSWERS)
@RequestMapping("/api/my/conversations")
class ConversationsController {

    private final CommandGateway commands;
    private final QueryClient queries;

    ConversationsController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping
    MyConversations mine(
            @RequestParam(defaultValue = "INBOX") ConversationList list,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "25") int limit,
            Actor actor) {
        return queries.ask(new Conversations(list, after, limit, actor), MyConversations.class);
    }

    @PutMapping("/with/{account}")
    @CountsAs(Action.CONTACTS)
    @ResponseStatus(HttpStatus.CREATED)
    JoinedRoom with(@PathVariable AccountId account, Actor actor) {
        var opening = new OpenConversation(actor, account);
        commands.sendAndWait(opening);
        return shown(opening.room(), actor);
    }

    @PutMapping("/{room}")
    @CountsAs(Action.CONTACTS)
    @ResponseStatus(HttpStatus.CREATED)
    JoinedRoom open(@PathVariable RoomId room, @RequestBody @Valid Opening opening, Actor actor) {
        commands.sendAndWait(new OpenConversation(room, actor, opening.people(), opening.name()));
        return shown(room, actor);
    }

    @GetMapping("/requests")
    MyRequests requests(Actor actor) {
        return queries.ask(new ContactRequests(actor), MyRequests.class);
    }

    @PutMapping("/requests/{room}")
    JoinedRoom accept(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new AcceptConversation(room, actor));
        return shown(room, actor);
    }

    @DeleteMapping("/requests/{room}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new DeclineConversation(room, actor));
    }

    @PutMapping("/{room}/people/{who}")
    @CountsAs(Action.CONTACTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable RoomId room, @PathVariable AccountId who, @RequestBody @Valid Adding adding, Actor actor) {
        commands.sendAndWait(new AddToConversation(room, actor, who, adding.withHistory()));
    }

    @PutMapping("/{room}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(@PathVariable RoomId room, @RequestBody @Valid Naming naming, Actor actor) {
        commands.sendAndWait(new NameConversation(room, actor, naming.name()));
    }

    @DeleteMapping("/{room}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable RoomId room, Actor actor) {
        commands.sendAndWait(new LeaveConversation(room, actor));
    }

    private JoinedRoom shown(RoomId room, Actor actor) {
        return queries.askUntil(JoinedRoom::joined, new RoomById(room, actor), JoinedRoom.class);
    }

    record Opening(@NotNull Set<AccountId> people, @Nullable String name) {}

    record Adding(@NotNull Boolean withHistory) {}

    record Naming(@NotNull String name) {}
}
