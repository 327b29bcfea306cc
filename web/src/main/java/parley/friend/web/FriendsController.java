package parley.friend.web;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.AccountQuery.People;
import parley.friend.FriendshipCommand.AcceptFriendRequest;
import parley.friend.FriendshipCommand.Unfriend;
import parley.friend.FriendshipQuery.CommonFriends;
import parley.friend.FriendshipQuery.FriendsOf;
import parley.friend.FriendshipQuery.MyFriends;
import parley.friend.FriendshipQuery.RelatedPeople;
import parley.friend.FriendshipQuery.RelatedPerson;
import parley.friend.FriendshipQuery.RelationTo;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Who is friends with whom, agreeing to be, and no longer being. */
@RestController
@CountsAs(Action.ANSWERS)
class FriendsController {

    private final CommandGateway commands;
    private final QueryClient queries;

    FriendsController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping("/api/friends")
    RelatedPeople mine(Actor actor) {
        return queries.ask(new MyFriends(actor), RelatedPeople.class);
    }

    @GetMapping("/api/friends/{other}")
    RelatedPerson relatedPerson(@PathVariable AccountId other, Actor actor) {
        return queries.ask(new RelationTo(other, actor), RelatedPerson.class);
    }

    @PutMapping("/api/friends/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new AcceptFriendRequest(actor, other));
    }

    @DeleteMapping("/api/friends/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfriend(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new Unfriend(actor, other));
    }

    @GetMapping("/api/people/{account}/friends")
    People of(@PathVariable AccountId account, Actor actor) {
        return queries.ask(new FriendsOf(account, actor), People.class);
    }

    @GetMapping("/api/people/{account}/common-friends")
    People common(@PathVariable AccountId account, Actor actor) {
        return queries.ask(new CommonFriends(account, actor), People.class);
    }
}
