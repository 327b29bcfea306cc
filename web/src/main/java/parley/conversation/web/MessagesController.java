package parley.conversation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.conversation.ConversationId;
import parley.conversation.Emoji;
import parley.conversation.MessageCommand.AddReaction;
import parley.conversation.MessageCommand.DeleteMessage;
import parley.conversation.MessageCommand.EditMessage;
import parley.conversation.MessageCommand.PinMessage;
import parley.conversation.MessageCommand.RemoveMessage;
import parley.conversation.MessageCommand.RemoveReaction;
import parley.conversation.MessageCommand.SendMessage;
import parley.conversation.MessageCommand.UnpinMessage;
import parley.conversation.MessageId;
import parley.conversation.MessageText;
import parley.conversation.Snippet;
import parley.media.MediaId;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.shared.Actor;

/** Saying something, and changing what was said. Sending is a PUT under the client's id, so repeating it is harmless. */
@RestController
@CountsAs(Action.CHANGES)
@RequestMapping("/api/conversations/{conversation}/messages/{message}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class MessagesController {

    private final CommandGateway commands;

    MessagesController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping
    @CountsAs(Action.MESSAGES)
    @ResponseStatus(HttpStatus.CREATED)
    void send(
            @PathVariable ConversationId conversation,
            @PathVariable MessageId message,
            @RequestBody @Valid Sending sending,
            Actor actor) {
        commands.sendAndWait(new SendMessage(
                conversation,
                message,
                actor,
                new MessageText(sending.text()),
                sending.replyTo(),
                sending.attached(),
                sending.files()));
    }

    @PutMapping("/text")
    void edit(
            @PathVariable ConversationId conversation,
            @PathVariable MessageId message,
            @RequestBody @Valid Wording w,
            Actor actor) {
        commands.sendAndWait(new EditMessage(conversation, message, actor, new MessageText(w.text()), w.revision()));
    }

    @DeleteMapping
    void delete(@PathVariable ConversationId conversation, @PathVariable MessageId message, Actor actor) {
        commands.sendAndWait(new DeleteMessage(conversation, message, actor));
    }

    @PostMapping("/removal")
    @CountsAs(Action.MODERATION)
    void remove(
            @PathVariable ConversationId conversation,
            @PathVariable MessageId message,
            @RequestBody @Valid Removal r,
            Actor actor) {
        commands.sendAndWait(new RemoveMessage(conversation, message, actor, r.reason()));
    }

    @PutMapping("/reactions/{emoji}")
    void react(
            @PathVariable ConversationId conversation,
            @PathVariable MessageId message,
            @PathVariable String emoji,
            Actor actor) {
        commands.sendAndWait(new AddReaction(conversation, message, actor, new Emoji(emoji)));
    }

    @DeleteMapping("/reactions/{emoji}")
    void unreact(
            @PathVariable ConversationId conversation,
            @PathVariable MessageId message,
            @PathVariable String emoji,
            Actor actor) {
        commands.sendAndWait(new RemoveReaction(conversation, message, actor, new Emoji(emoji)));
    }

    @PutMapping("/pin")
    void pin(@PathVariable ConversationId conversation, @PathVariable MessageId message, Actor actor) {
        commands.sendAndWait(new PinMessage(conversation, message, actor));
    }

    @DeleteMapping("/pin")
    void unpin(@PathVariable ConversationId conversation, @PathVariable MessageId message, Actor actor) {
        commands.sendAndWait(new UnpinMessage(conversation, message, actor));
    }

    record Sending(
            @NotNull String text,
            @Nullable MessageId replyTo,
            @Valid @Nullable Attachment snippet,
            @Nullable List<MediaId> attachments) {

        List<MediaId> files() {
            return attachments == null ? List.of() : attachments;
        }

        @Nullable
        Snippet attached() {
            return snippet == null ? null : new Snippet(snippet.name(), snippet.language(), snippet.text());
        }
    }

    record Attachment(
            @NotNull String name,
            @NotNull String language,
            @NotNull String text) {}

    record Wording(@NotNull String text, @Nullable Integer revision) {}

    record Removal(@NotNull String reason) {}
}
