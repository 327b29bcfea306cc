package parley.friend.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.friend.FriendshipCommand.CancelFriendRequest;
import parley.friend.FriendshipCommand.DeclineFriendRequest;
import parley.friend.FriendshipCommand.RequestFriendship;
import parley.friend.FriendshipQuery.FriendRequests;
import parley.friend.FriendshipQuery.MyFriendRequests;
import parley.friend.RequestNote;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Asking to be friends: what goes out can be taken back, what comes in can be declined. */
@RestController
@CountsAs(Action.ANSWERS)
@RequestMapping("/api/friend-requests")
class FriendRequestsController {

    private final CommandGateway commands;
    private final QueryClient queries;

    FriendRequestsController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping
    FriendRequests mine(Actor actor) {
        return queries.ask(new MyFriendRequests(actor), FriendRequests.class);
    }

    @PutMapping("/outgoing/{other}")
    @CountsAs(Action.CONTACTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable AccountId other, @RequestBody @Valid Asking asking, Actor actor) {
        commands.sendAndWait(new RequestFriendship(actor, other, new RequestNote(asking.note())));
    }

    @DeleteMapping("/outgoing/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new CancelFriendRequest(actor, other));
    }

    @DeleteMapping("/incoming/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new DeclineFriendRequest(actor, other));
    }

    record Asking(@NotNull String note) {}
}
