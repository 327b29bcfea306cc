package parley.conversation.web;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.conversation.ConversationId;
import parley.conversation.MembershipCommand.ArchiveForMe;
import parley.conversation.MembershipCommand.MuteForMe;
import parley.conversation.MembershipCommand.UnarchiveForMe;
import parley.conversation.MembershipCommand.UnmuteForMe;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.shared.Actor;

/** How a person has a conversation for themselves: silent, or out of sight. */
@RestController
@CountsAs(Action.STEPS)
@RequestMapping("/api/my/conversations/{conversation}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class OwnConversationsController {

    private final CommandGateway commands;

    OwnConversationsController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping("/mute")
    void mute(@PathVariable ConversationId conversation, Actor actor) {
        commands.sendAndWait(new MuteForMe(conversation, actor));
    }

    @DeleteMapping("/mute")
    void unmute(@PathVariable ConversationId conversation, Actor actor) {
        commands.sendAndWait(new UnmuteForMe(conversation, actor));
    }

    @PutMapping("/archive")
    void archive(@PathVariable ConversationId conversation, Actor actor) {
        commands.sendAndWait(new ArchiveForMe(conversation, actor));
    }

    @DeleteMapping("/archive")
    void unarchive(@PathVariable ConversationId conversation, Actor actor) {
        commands.sendAndWait(new UnarchiveForMe(conversation, actor));
    }
}
