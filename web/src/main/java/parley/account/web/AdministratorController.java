package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.AccountCommand.DeactivateAccount;
import parley.account.AccountCommand.GrantRole;
import parley.account.AccountCommand.ReactivateAccount;
import parley.account.AccountCommand.RevokeRole;
import parley.account.AccountId;
import parley.account.AccountQuery.AllPeople;
import parley.account.AccountQuery.People;
import parley.account.Actor;
import parley.account.Role;
import parley.shared.web.LiveSessions;
import parley.shared.web.Questions;

/** Looking after everybody's account. Sockets are closed when a role changes: they remember who opened them. */
@RestController
class AdministratorController {

    private final CommandGateway commands;
    private final Questions questions;
    private final OwnSessions sessions;
    private final LiveSessions live;
    private final FirstAdministrator first;
    private final Throttle throttle;

    AdministratorController(
            CommandGateway commands,
            Questions questions,
            OwnSessions sessions,
            LiveSessions live,
            FirstAdministrator first,
            Throttle throttle) {
        this.commands = commands;
        this.questions = questions;
        this.sessions = sessions;
        this.live = live;
        this.first = first;
        this.throttle = throttle;
    }

    record Code(@NotNull String code) {}

    @PostMapping("/api/first-administrator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void becomeFirst(@Valid @RequestBody Code body, Actor actor, HttpServletRequest request) throws IOException {
        throttle.signIn("first administrator", request);
        first.appoint(actor.account(), body.code());
        live.closeAll(actor.account());
    }

    @GetMapping("/api/admin/people")
    People people(
            @RequestParam(required = false) @Nullable AccountId after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return questions.ask(new AllPeople(after, limit, actor), People.class);
    }

    @PutMapping("/api/admin/people/{account}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable AccountId account, @PathVariable Role role, Actor actor) {
        commands.sendAndWait(new GrantRole(account, actor, role));
        live.closeAll(account);
    }

    @DeleteMapping("/api/admin/people/{account}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable AccountId account, @PathVariable Role role, Actor actor) {
        commands.sendAndWait(new RevokeRole(account, actor, role));
        live.closeAll(account);
    }

    @PutMapping("/api/admin/people/{account}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(@PathVariable AccountId account, Actor actor) {
        commands.sendAndWait(new DeactivateAccount(account, actor));
        sessions.endAllBut(account, null);
        live.closeAll(account);
    }

    @DeleteMapping("/api/admin/people/{account}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reactivate(@PathVariable AccountId account, Actor actor) {
        commands.sendAndWait(new ReactivateAccount(account, actor));
    }
}
