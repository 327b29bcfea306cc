package parley.direct.web;

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
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.ConversationById;
import parley.conversation.ConversationQuery.MyConversation;
import parley.direct.DirectCommand.AcceptContact;
import parley.direct.DirectCommand.AddParticipant;
import parley.direct.DirectCommand.DeclineContact;
import parley.direct.DirectCommand.LeaveDirectConversation;
import parley.direct.DirectCommand.NameDirectConversation;
import parley.direct.DirectCommand.OpenDirectConversation;
import parley.direct.DirectQuery.ContactRequests;
import parley.direct.DirectQuery.DirectConversations;
import parley.direct.DirectQuery.DirectConversations.ConversationList;
import parley.direct.DirectQuery.DirectPage;
import parley.direct.DirectQuery.MyRequests;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Beginning direct conversations, bringing people in, and finding them again. */
@RestController
@CountsAs(Action.ANSWERS)
@RequestMapping("/api/direct")
class DirectController {

    private final CommandGateway commands;
    private final QueryClient queries;

    DirectController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping
    DirectPage mine(
            @RequestParam(defaultValue = "INBOX") ConversationList list,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "25") int limit,
            Actor actor) {
        return queries.ask(new DirectConversations(list, after, limit, actor), DirectPage.class);
    }

    @PutMapping("/with/{account}")
    @CountsAs(Action.CONTACTS)
    @ResponseStatus(HttpStatus.CREATED)
    MyConversation with(@PathVariable AccountId account, Actor actor) {
        var opening = new OpenDirectConversation(actor, account);
        commands.sendAndWait(opening);
        return shown(opening.conversation(), actor);
    }

    @PutMapping("/{conversation}")
    @CountsAs(Action.CONTACTS)
    @ResponseStatus(HttpStatus.CREATED)
    MyConversation open(@PathVariable ConversationId conversation, @RequestBody @Valid Opening opening, Actor actor) {
        commands.sendAndWait(new OpenDirectConversation(conversation, actor, opening.people(), opening.name()));
        return shown(conversation, actor);
    }

    @GetMapping("/requests")
    MyRequests requests(Actor actor) {
        return queries.ask(new ContactRequests(actor), MyRequests.class);
    }

    @PutMapping("/requests/{conversation}")
    MyConversation accept(@PathVariable ConversationId conversation, Actor actor) {
        commands.sendAndWait(new AcceptContact(conversation, actor));
        return shown(conversation, actor);
    }

    @DeleteMapping("/requests/{conversation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable ConversationId conversation, Actor actor) {
        commands.sendAndWait(new DeclineContact(conversation, actor));
    }

    @PutMapping("/{conversation}/people/{who}")
    @CountsAs(Action.CONTACTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(
            @PathVariable ConversationId conversation,
            @PathVariable AccountId who,
            @RequestBody @Valid Adding adding,
            Actor actor) {
        commands.sendAndWait(new AddParticipant(conversation, actor, who, adding.withHistory()));
    }

    @PutMapping("/{conversation}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(@PathVariable ConversationId conversation, @RequestBody @Valid Naming naming, Actor actor) {
        commands.sendAndWait(new NameDirectConversation(conversation, actor, naming.name()));
    }

    @DeleteMapping("/{conversation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable ConversationId conversation, Actor actor) {
        commands.sendAndWait(new LeaveDirectConversation(conversation, actor));
    }

    private MyConversation shown(ConversationId conversation, Actor actor) {
        return queries.askUntil(
                my -> my.mine().joined(), new ConversationById(conversation, actor), MyConversation.class);
    }

    record Opening(@NotNull Set<AccountId> people, @Nullable String name) {}

    record Adding(@NotNull Boolean withHistory) {}

    record Naming(@NotNull String name) {}
}
