package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import parley.account.AccountQuery.AllPeople;
import parley.account.AccountQuery.People;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.platform.sessions.LiveSessions;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

/** Looking after everybody's account. Sockets are closed when a role changes: they remember who opened them. */
@RestController
@CountsAs(Action.MODERATION)
class AdministratorController {

    private final CommandGateway commands;
    private final QueryClient queries;
    private final OwnSessions sessions;
    private final LiveSessions live;
    private final FirstAdministrator first;
    private final Throttle throttle;
    private final SecondFactor factor;
    private final AccountActivity activity;

    AdministratorController(
            CommandGateway commands,
            QueryClient queries,
            OwnSessions sessions,
            LiveSessions live,
            FirstAdministrator first,
            Throttle throttle,
            SecondFactor factor,
            AccountActivity activity) {
        this.commands = commands;
        this.queries = queries;
        this.sessions = sessions;
        this.live = live;
        this.first = first;
        this.throttle = throttle;
        this.factor = factor;
        this.activity = activity;
    }

    record Code(@NotNull @Size(max = 300) String code) {}

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
        return queries.ask(new AllPeople(after, limit, actor), People.class);
    }

    @PutMapping("/api/admin/people/{account}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable AccountId account, @PathVariable Role role, Actor actor) {
        commands.sendAndWait(new GrantRole(account, actor, role));
        activity.record(SecurityAction.ROLE_CHANGED, account, actor.account());
        live.closeAll(account);
    }

    @DeleteMapping("/api/admin/people/{account}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable AccountId account, @PathVariable Role role, Actor actor) {
        commands.sendAndWait(new RevokeRole(account, actor, role));
        activity.record(SecurityAction.ROLE_CHANGED, account, actor.account());
        live.closeAll(account);
    }

    @PutMapping("/api/admin/people/{account}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(@PathVariable AccountId account, Actor actor) {
        commands.sendAndWait(new DeactivateAccount(account, actor));
        activity.record(SecurityAction.DEACTIVATED, account, actor.account());
        sessions.endAllBut(account, null);
        live.closeAll(account);
    }

    @DeleteMapping("/api/admin/people/{account}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reactivate(@PathVariable AccountId account, Actor actor) {
        commands.sendAndWait(new ReactivateAccount(account, actor));
        activity.record(SecurityAction.REACTIVATED, account, actor.account());
    }

    @DeleteMapping("/api/admin/people/{account}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@PathVariable AccountId account, Actor actor) {
        sessions.endAllBut(account, null);
        activity.record(SecurityAction.OTHER_SESSIONS_ENDED, account, actor.account());
    }

    /** For somebody who has lost their app and their recovery codes. */
    @DeleteMapping("/api/admin/people/{account}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@PathVariable AccountId account, Actor actor) {
        factor.remove(account, actor.account());
    }
}
