package parley.profile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.AccountQuery.People;
import parley.account.AccountQuery.PersonByUsername;
import parley.account.AccountRejection;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.platform.http.RequestRejected;
import parley.profile.Detail;
import parley.profile.Picture;
import parley.profile.ProfileCommand.RemoveDetail;
import parley.profile.ProfileCommand.RemovePicture;
import parley.profile.ProfileQuery.Profile;
import parley.profile.ProfileQuery.ProfileOf;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Looking at people; administrators take away what breaks a rule. */
@RestController
@CountsAs(Action.MODERATION)
@RequestMapping("/api/people")
class ProfilesController {

    private final CommandGateway commands;
    private final QueryClient queries;

    ProfilesController(CommandGateway commands, QueryClient queries) {
        this.commands = commands;
        this.queries = queries;
    }

    record Removal(@NotNull String reason) {}

    @GetMapping("/{account}/profile")
    Profile byId(@PathVariable AccountId account, Actor actor) {
        return queries.ask(new ProfileOf(account, actor), Profile.class);
    }

    @GetMapping("/by-username/{username}/profile")
    Profile byUsername(@PathVariable String username, Actor actor) {
        var person = queries.ask(new PersonByUsername(username, actor), People.class).people().stream()
                .findFirst()
                .orElseThrow(() -> new RequestRejected(AccountRejection.NO_SUCH_ACCOUNT));
        return byId(person.id(), actor);
    }

    @PostMapping("/{account}/profile/details/{detail}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable AccountId account,
            @PathVariable Detail detail,
            @RequestBody @Valid Removal removal,
            Actor actor) {
        commands.sendAndWait(new RemoveDetail(account, actor, detail, removal.reason()));
    }

    @PostMapping("/{account}/profile/pictures/{picture}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable AccountId account,
            @PathVariable Picture picture,
            @RequestBody @Valid Removal removal,
            Actor actor) {
        commands.sendAndWait(new RemovePicture(account, actor, picture, removal.reason()));
    }
}
