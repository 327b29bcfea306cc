package parley.friend.web;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.friend.FriendshipCommand.BlockPerson;
import parley.friend.FriendshipCommand.UnblockPerson;
import parley.friend.FriendshipQuery.MyBlocks;
import parley.friend.FriendshipQuery.RelatedPeople;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Wanting nothing of somebody; they are not told. */
@RestController
@CountsAs(Action.ANSWERS)
@RequestMapping("/api/blocks")
class BlocksController {

    private final CommandGateway commands;
    private final QueryClient queries;

    BlocksController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping
    RelatedPeople mine(Actor actor) {
        return queries.ask(new MyBlocks(actor), RelatedPeople.class);
    }

    @PutMapping("/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new BlockPerson(actor, other));
    }

    @DeleteMapping("/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unblock(@PathVariable AccountId other, Actor actor) {
        commands.sendAndWait(new UnblockPerson(actor, other));
    }
}
