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
import parley.account.AccountId;
import parley.account.Actor;
import parley.friend.FriendshipCommand.AddFriend;
import parley.friend.FriendshipCommand.CancelFriendRequest;
import parley.friend.FriendshipCommand.DeclineFriend;
import parley.friend.FriendshipQuery.FriendRequests;
import parley.friend.FriendshipQuery.MyFriendRequests;
import parley.friend.RequestNote;
import parley.shared.web.Questions;

/** Asking to be friends: what goes out can be taken back, what comes in can be declined. */
@RestController
@RequestMapping("/api/friend-requests")
class FriendRequestsController {

    private final CommandGateway commands;
    private final Questions questions;

    FriendRequestsController(CommandGateway commands, Questions questions) {
        this.commands = commands;
        this.questions = questions;
    }

    @GetMapping
    FriendRequests mine(Actor actor) {
        return questions.ask(new MyFriendRequests(actor), FriendRequests.class);
    }

    @PutMapping("/outgoing/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable AccountId other, @RequestBody @Valid Asking asking, Actor actor) {
        commands.sendAndWait(new AddFriend(actor, other, new RequestNote(asking.note())));
    }

    @DeleteMapping("/outgoing/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new CancelFriendRequest(actor, other));
    }

    @DeleteMapping("/incoming/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new DeclineFriend(actor, other));
    }

    record Asking(@NotNull String note) {}
}
