package parley.friend.web;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.AccountId;
import parley.account.AccountQuery.People;
import parley.account.Actor;
import parley.friend.FriendshipCommand.AcceptFriend;
import parley.friend.FriendshipCommand.Unfriend;
import parley.friend.FriendshipQuery.CommonFriends;
import parley.friend.FriendshipQuery.FriendsOf;
import parley.friend.FriendshipQuery.MyFriends;
import parley.friend.FriendshipQuery.Tie;
import parley.friend.FriendshipQuery.TieTo;
import parley.friend.FriendshipQuery.Ties;
import parley.shared.web.Questions;

/** Who is friends with whom, agreeing to be, and no longer being. */
@RestController
class FriendsController {

    private final CommandGateway commands;
    private final Questions questions;

    FriendsController(CommandGateway commands, Questions questions) {
        this.commands = commands;
        this.questions = questions;
    }

    @GetMapping("/api/friends")
    Ties mine(Actor actor) {
        return questions.ask(new MyFriends(actor), Ties.class);
    }

    @GetMapping("/api/friends/{other}")
    Tie tie(@PathVariable AccountId other, Actor actor) {
        return questions.ask(new TieTo(other, actor), Tie.class);
    }

    @PutMapping("/api/friends/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new AcceptFriend(actor, other));
    }

    @DeleteMapping("/api/friends/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfriend(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new Unfriend(actor, other));
    }

    @GetMapping("/api/people/{account}/friends")
    People of(@PathVariable AccountId account, Actor actor) {
        return questions.ask(new FriendsOf(account, actor), People.class);
    }

    @GetMapping("/api/people/{account}/common-friends")
    People common(@PathVariable AccountId account, Actor actor) {
        return questions.ask(new CommonFriends(account, actor), People.class);
    }
}
