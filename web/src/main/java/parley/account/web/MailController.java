package parley.account.web;

import static parley.account.web.AccessRejection.LINK_SPENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.AccountCommand.VerifyEmail;
import parley.account.web.Credential.State;
import parley.account.web.MailLink.Purpose;
import parley.shared.web.RequestRejected;

/** What is done with links in mails, and the asking for them. */
@RestController
class MailController {

    private final Credentials credentials;
    private final Links links;
    private final Letters letters;
    private final PasswordChange passwordChange;
    private final Throttle throttle;
    private final CommandGateway commands;

    MailController(
            Credentials credentials,
            Links links,
            Letters letters,
            PasswordChange passwordChange,
            Throttle throttle,
            CommandGateway commands) {
        this.credentials = credentials;
        this.links = links;
        this.letters = letters;
        this.passwordChange = passwordChange;
        this.throttle = throttle;
        this.commands = commands;
    }

    record Token(@NotNull String token) {}

    record Address(@NotNull String email) {}

    record NewPassword(@NotNull String password) {}

    @PostMapping("/api/email-verifications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@Valid @RequestBody Token body) {
        var link = links.find(Purpose.VERIFY, body.token());
        commands.sendAndWait(new VerifyEmail(link.account(), link.email()));
        links.spend(link);
    }

    /** The same answer, and as fast, whether nobody or several people have that address. */
    @PostMapping("/api/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void offerReset(@Valid @RequestBody Address body, HttpServletRequest request) {
        throttle.mail(body.email(), request);
        letters.soon(() -> credentials.findByEmailKey(Credential.key(body.email())).stream()
                .filter(credential -> credential.state() == State.ACTIVE)
                .forEach(letters::offerReset));
    }

    @PutMapping("/api/password-resets/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String token, @Valid @RequestBody NewPassword body) {
        var link = links.find(Purpose.RESET, token);
        var credential =
                credentials.findByAccount(link.account().value()).orElseThrow(() -> new RequestRejected(LINK_SPENT));
        passwordChange.require(body.password(), credential);
        links.spend(link);
        passwordChange.to(body.password(), credential, null);
    }
}
