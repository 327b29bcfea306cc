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
import parley.account.AccountId;
import parley.account.Actor;
import parley.friend.FriendshipCommand.BlockPerson;
import parley.friend.FriendshipCommand.UnblockPerson;
import parley.friend.FriendshipQuery.MyBlocks;
import parley.friend.FriendshipQuery.Ties;
import parley.shared.web.Questions;

/** Wanting nothing of somebody; they are not told. */
@RestController
@RequestMapping("/api/blocks")
class BlocksController {

    private final CommandGateway commands;
    private final Questions questions;

    BlocksController(CommandGateway commands, Questions questions) {
        this.commands = commands;
        this.questions = questions;
    }

    @GetMapping
    Ties mine(Actor actor) {
        return questions.ask(new MyBlocks(actor), Ties.class);
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
