package parley.account.web;

import static parley.account.web.AccessRejection.WRONG_PASSWORD;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
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
import parley.account.Actor;
import parley.shared.web.RequestRejected;

/** Looking after one's own account. What could be used to take it over asks for the password again. */
@RestController
@RequestMapping("/api/account")
@ResponseStatus(HttpStatus.NO_CONTENT)
class AccountController {

    private final Credentials credentials;
    private final Passwords passwords;
    private final PasswordChange passwordChange;
    private final OwnSessions sessions;
    private final Letters letters;
    private final Throttle throttle;
    private final CommandGateway commands;

    AccountController(
            Credentials credentials,
            Passwords passwords,
            PasswordChange passwordChange,
            OwnSessions sessions,
            Letters letters,
            Throttle throttle,
            CommandGateway commands) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.passwordChange = passwordChange;
        this.sessions = sessions;
        this.letters = letters;
        this.throttle = throttle;
        this.commands = commands;
    }

    record Name(@NotNull String name) {}

    record Email(@NotNull String email, @NotNull String password) {}

    record Password(@NotNull String current, @NotNull String password) {}

    record Confirmation(@NotNull String password) {}

    @PutMapping("/name")
    void rename(@Valid @RequestBody Name body, Actor actor) {
        commands.sendAndWait(new ChangeDisplayName(actor.account(), actor, body.name()));
    }

    @PutMapping("/email")
    void changeEmail(@Valid @RequestBody Email body, Actor actor, HttpServletRequest request) {
        require(body.password(), actor, request);
        commands.sendAndWait(new ChangeEmail(actor.account(), actor, body.email()));
        askToVerify(actor, request);
    }

    @PostMapping("/email/verification")
    void askToVerify(Actor actor, HttpServletRequest request) {
        var credential = own(actor);
        throttle.mail(credential.email(), request);
        if (!credential.emailVerified()) letters.askToVerify(credential);
    }

    @PutMapping("/password")
    void changePassword(
            @Valid @RequestBody Password body, Actor actor, HttpServletRequest request, HttpSession session) {
        var credential = require(body.current(), actor, request);
        passwordChange.to(body.password(), credential, session.getId());
    }

    @PostMapping("/deactivation")
    void deactivate(@Valid @RequestBody Confirmation body, Actor actor, HttpServletRequest request) {
        require(body.password(), actor, request);
        commands.sendAndWait(new DeactivateAccount(actor.account(), actor));
        sessions.endAllBut(actor.account(), null);
    }

    private Credential require(String password, Actor actor, HttpServletRequest request) {
        var credential = own(actor);
        throttle.signIn(credential.username(), request);
        if (!passwords.fits(password, Optional.of(credential))) throw new RequestRejected(WRONG_PASSWORD);
        throttle.signedIn(credential.username());
        return credential;
    }

    private Credential own(Actor actor) {
        return credentials.findByAccount(actor.account().value()).orElseThrow();
    }
}
