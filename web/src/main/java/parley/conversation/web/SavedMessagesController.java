package parley.conversation.web;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.SavedMessageCommand.SaveMessage;
import parley.conversation.SavedMessageCommand.UnsaveMessage;
import parley.conversation.SavedMessageQuery.MySavedMessages;
import parley.conversation.SavedMessageQuery.SavedIds;
import parley.conversation.SavedMessageQuery.SavedIn;
import parley.conversation.SavedMessageQuery.SavedMessages;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.shared.Actor;

/** What a person keeps for themselves, to come back to it. */
@RestController
@CountsAs(Action.STEPS)
@RequestMapping("/api/my")
class SavedMessagesController {

    private final CommandGateway commands;
    private final QueryClient queries;

    SavedMessagesController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping("/saved")
    SavedMessages list(
            @RequestParam(defaultValue = "") String before, @RequestParam(defaultValue = "25") int limit, Actor actor) {
        return queries.ask(new MySavedMessages(before, limit, actor), SavedMessages.class);
    }

    @GetMapping("/conversations/{conversation}/saved")
    SavedIds in(@PathVariable ConversationId conversation, Actor actor) {
        return queries.ask(new SavedIn(conversation, actor), SavedIds.class);
    }

    @PutMapping("/conversations/{conversation}/saved/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable ConversationId conversation, @PathVariable MessageId message, Actor actor) {
        commands.sendAndWait(new SaveMessage(conversation, message, actor));
    }

    @DeleteMapping("/conversations/{conversation}/saved/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsave(@PathVariable ConversationId conversation, @PathVariable MessageId message, Actor actor) {
        commands.sendAndWait(new UnsaveMessage(conversation, message, actor));
    }
}
