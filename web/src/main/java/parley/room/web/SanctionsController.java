package parley.room.web;

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
import parley.conversation.ConversationId;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.room.RoomCommand.BanMember;
import parley.room.RoomCommand.MuteMember;
import parley.room.RoomCommand.UnbanMember;
import parley.room.RoomCommand.UnmuteMember;
import parley.room.RoomQuery.RoomSanctions;
import parley.room.RoomQuery.Sanctions;
import parley.shared.AccountId;
import parley.shared.Actor;

/** How moderators keep order among people. */
@RestController
@CountsAs(Action.MODERATION)
@RequestMapping("/api/rooms/{room}")
class SanctionsController {

    private final CommandGateway commands;
    private final QueryClient queries;

    SanctionsController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping("/sanctions")
    Sanctions all(@PathVariable ConversationId room, Actor actor) {
        return queries.ask(new RoomSanctions(room, actor), Sanctions.class);
    }

    @PutMapping("/mutes/{who}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mute(
            @PathVariable ConversationId room,
            @PathVariable AccountId who,
            @RequestBody @Valid Mute mute,
            Actor actor) {
        commands.sendAndWait(new MuteMember(room, actor, who, mute.minutes(), mute.reason()));
    }

    @DeleteMapping("/mutes/{who}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unmute(@PathVariable ConversationId room, @PathVariable AccountId who, Actor actor) {
        commands.sendAndWait(new UnmuteMember(room, actor, who));
    }

    @PutMapping("/bans/{who}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ban(@PathVariable ConversationId room, @PathVariable AccountId who, @RequestBody @Valid Ban ban, Actor actor) {
        commands.sendAndWait(new BanMember(room, actor, who, ban.reason()));
    }

    @DeleteMapping("/bans/{who}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unban(@PathVariable ConversationId room, @PathVariable AccountId who, Actor actor) {
        commands.sendAndWait(new UnbanMember(room, actor, who));
    }

    record Mute(@NotNull Integer minutes, @NotNull String reason) {}

    record Ban(@NotNull String reason) {}
}
