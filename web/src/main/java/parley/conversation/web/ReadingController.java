package parley.conversation.web;

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
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.ReadReceipts;
import parley.conversation.ConversationQuery.Receipts;
import parley.conversation.ReadingCommand.MarkUnreadFrom;
import parley.conversation.ReadingCommand.MoveReadPosition;
import parley.conversation.ReadingCommand.ReadPosition;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.shared.Actor;

/** How far a person has read, on whichever device. */
@RestController
@CountsAs(Action.STEPS)
@RequestMapping("/api/conversations/{conversation}")
class ReadingController {

    private final CommandGateway commands;
    private final QueryClient queries;

    ReadingController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping("/receipts")
    Receipts receipts(@PathVariable ConversationId conversation, Actor actor) {
        return queries.ask(new ReadReceipts(conversation, actor), Receipts.class);
    }

    @PutMapping("/read-position")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable ConversationId conversation, @RequestBody @Valid Position position, Actor actor) {
        commands.sendAndWait(new MoveReadPosition(conversation, actor, position.number(), position.epoch()));
    }

    @PostMapping("/unread-from")
    ReadPosition markUnread(@PathVariable ConversationId conversation, @RequestBody @Valid From from, Actor actor) {
        return commands.sendAndWait(new MarkUnreadFrom(conversation, actor, from.number()));
    }

    record Position(@NotNull Long number, @NotNull Long epoch) {}

    record From(@NotNull Long number) {}
}
