package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.AccountCommand.ChangeDisplayName;
import parley.account.AccountCommand.ChangeEmail;
import parley.account.AccountCommand.DeactivateAccount;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.shared.Actor;

/** Looking after one's own account. What could be used to take it over is guarded by {@link RecentAuthentication}. */
@RestController
@CountsAs(Action.SETTINGS)
@RequestMapping("/api/account")
@ResponseStatus(HttpStatus.NO_CONTENT)
class AccountController {

    private final Credentials credentials;
    private final SignIn signIn;
    private final PasswordChange passwordChange;
    private final OwnSessions sessions;
    private final MailComposer mails;
    private final Throttle throttle;
    private final AccountActivity activity;
    private final CommandGateway commands;

    AccountController(
            Credentials credentials,
            SignIn signIn,
            PasswordChange passwordChange,
            OwnSessions sessions,
            MailComposer mails,
            Throttle throttle,
            AccountActivity activity,
            CommandGateway commands) {
        this.credentials = credentials;
        this.signIn = signIn;
        this.passwordChange = passwordChange;
        this.sessions = sessions;
        this.mails = mails;
        this.throttle = throttle;
        this.activity = activity;
        this.commands = commands;
    }

    record Name(@NotNull @Size(max = 300) String name) {}

    record Email(@NotNull @Size(max = 300) String email) {}

    record Password(
            @NotNull @Size(max = 1_000) String current,
            @NotNull @Size(max = 1_000) String password,
            @Nullable Boolean endSessions,
            @Nullable Boolean removePasskeys) {}

    @PutMapping("/name")
    void rename(@Valid @RequestBody Name body, Actor actor) {
        commands.sendAndWait(new ChangeDisplayName(actor.account(), actor, body.name()));
    }

    @PutMapping("/email")
    void changeEmail(@Valid @RequestBody Email body, Actor actor, HttpServletRequest request) {
        var before = own(actor);
        commands.sendAndWait(new ChangeEmail(actor.account(), actor, body.email()));
        var now = own(actor);
        if (now.email().equals(before.email())) return;
        activity.record(SecurityAction.EMAIL_CHANGED, before, null);
        mails.askToVerify(now);
    }

    @PostMapping("/email/verification")
    void askToVerify(Actor actor, HttpServletRequest request) {
        var credential = own(actor);
        throttle.mail(credential.email(), request);
        if (!credential.emailVerified()) mails.askToVerify(credential);
    }

    /** Ends what others may have begun with the old password, unless the person says otherwise. */
    @PutMapping("/password")
    void changePassword(
            @Valid @RequestBody Password body, Actor actor, HttpServletRequest request, HttpSession session) {
        var credential = signIn.knows(actor, body.current(), request);
        passwordChange.to(body.password(), credential);
        activity.record(SecurityAction.PASSWORD_CHANGED, credential, null);
        if (!Boolean.FALSE.equals(body.endSessions())) passwordChange.endSessions(credential, session.getId(), request);
        if (Boolean.TRUE.equals(body.removePasskeys())) passwordChange.removePasskeys(credential);
    }

    @PostMapping("/deactivation")
    void deactivate(Actor actor) {
        var credential = own(actor);
        commands.sendAndWait(new DeactivateAccount(actor.account(), actor));
        activity.record(SecurityAction.DEACTIVATED, credential, null);
        sessions.endAllBut(actor.account(), null);
    }

    private Credential own(Actor actor) {
        return credentials.findByAccount(actor.account().value()).orElseThrow();
    }
}
