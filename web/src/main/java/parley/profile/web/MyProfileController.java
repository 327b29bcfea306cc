package parley.profile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.profile.Detail;
import parley.profile.FieldId;
import parley.profile.FieldKind;
import parley.profile.ProfileCommand.*;
import parley.profile.ProfileQuery.MyProfile;
import parley.profile.ProfileQuery.OwnProfile;
import parley.profile.Visibility;
import parley.shared.Actor;

/** What one tells of oneself, part by part: repeating any of it is harmless. */
@RestController
@CountsAs(Action.SETTINGS)
@RequestMapping("/api/my")
@ResponseStatus(HttpStatus.NO_CONTENT)
class MyProfileController {

    private final CommandGateway commands;
    private final QueryClient queries;

    MyProfileController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    record Description(@NotNull String text, @NotNull Visibility visibleTo) {}

    record Field(
            @NotNull FieldKind kind,
            @NotNull String label,
            @NotNull String text,
            @NotNull Visibility visibleTo) {}

    record Order(@NotNull List<FieldId> order) {}

    record Status(
            @NotNull String emoji,
            @NotNull String text,
            @Nullable Instant until,
            @NotNull Visibility visibleTo) {}

    record Privacy(
            @NotNull Boolean hiddenFromSearch, @NotNull Boolean readReceipts) {}

    @GetMapping("/profile")
    @ResponseStatus(HttpStatus.OK)
    OwnProfile mine(Actor actor) {
        return queries.ask(new MyProfile(actor), OwnProfile.class);
    }

    @PutMapping("/profile/details/{detail}")
    void describe(@PathVariable Detail detail, @RequestBody @Valid Description body, Actor actor) {
        commands.sendAndWait(new DescribeProfile(actor, detail, body.text(), body.visibleTo()));
    }

    @PutMapping("/profile/fields/{field}")
    void set(@PathVariable FieldId field, @RequestBody @Valid Field body, Actor actor) {
        commands.sendAndWait(new SetField(actor, field, body.kind(), body.label(), body.text(), body.visibleTo()));
    }

    @DeleteMapping("/profile/fields/{field}")
    void remove(@PathVariable FieldId field, Actor actor) {
        commands.sendAndWait(new RemoveField(actor, field));
    }

    @PutMapping("/profile/fields")
    void arrange(@RequestBody @Valid Order body, Actor actor) {
        commands.sendAndWait(new ArrangeFields(actor, body.order()));
    }

    @PutMapping("/status")
    void say(@RequestBody @Valid Status body, Actor actor) {
        commands.sendAndWait(new SetStatus(actor, body.emoji(), body.text(), body.until(), body.visibleTo()));
    }

    @DeleteMapping("/status")
    void sayNothing(Actor actor) {
        commands.sendAndWait(new ClearStatus(actor));
    }

    @PutMapping("/privacy")
    void hide(@RequestBody @Valid Privacy body, Actor actor) {
        commands.sendAndWait(new SetSearchVisibility(actor, body.hiddenFromSearch()));
        commands.sendAndWait(new SetReadReceipts(actor, body.readReceipts()));
    }
}
