package parley.account.web;

import static parley.account.web.AccessRejection.LINK_SPENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.AccountCommand.VerifyEmail;
import parley.account.web.Credential.State;
import parley.account.web.MailLink.Purpose;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.RequestRejected;
import parley.shared.Bound;

/** What is done with links in mails, and the asking for them. */
@RestController
@CountsAs(Action.SETTINGS)
class MailController {

    @Bound
    private static final int MOST_LINKS = 5;

    private final Credentials credentials;
    private final Links links;
    private final MailComposer mails;
    private final PasswordChange passwordChange;
    private final Throttle throttle;
    private final SecurityLog log;
    private final AccountActivity activity;
    private final CommandGateway commands;

    MailController(
            Credentials credentials,
            Links links,
            MailComposer mails,
            PasswordChange passwordChange,
            Throttle throttle,
            SecurityLog log,
            AccountActivity activity,
            CommandGateway commands) {
        this.credentials = credentials;
        this.links = links;
        this.mails = mails;
        this.passwordChange = passwordChange;
        this.throttle = throttle;
        this.log = log;
        this.activity = activity;
        this.commands = commands;
    }

    record Token(@NotNull @Size(max = 100) String token) {}

    record Address(@NotNull @Size(max = 300) String email) {}

    /** Whoever resets a password may have lost the account to somebody: nothing of theirs stays unless the person says so. */
    record NewPassword(
            @NotNull @Size(max = 1_000) String password,
            @Nullable Boolean endSessions,
            @Nullable Boolean removePasskeys) {}

    record ForWhom(String username) {}

    @PostMapping("/api/email-verifications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void verify(@Valid @RequestBody Token body) {
        var link = links.find(Purpose.VERIFY, body.token());
        commands.sendAndWait(new VerifyEmail(link.account(), link.email()));
        links.spend(link);
        activity.record(SecurityAction.EMAIL_VERIFIED, link.account());
    }

    /** The same answer, and as fast, whether nobody or several people have that address. */
    @PostMapping("/api/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void offerReset(@Valid @RequestBody Address body, HttpServletRequest request) {
        throttle.mail(body.email(), request);
        var asked = RequestOrigin.of(request);
        mails.soon(() -> {
            var whose = resettable(body.email());
            whose.forEach(
                    credential -> log.writeRefusal(SecurityAction.RESET_ASKED, Optional.of(credential.id()), asked));
            if (!whose.isEmpty()) mails.offerReset(whose);
        });
    }

    /** Whose password the link is for, so that whoever reads it, and their browser, know. */
    @GetMapping("/api/password-resets/{token}")
    ForWhom forWhom(@PathVariable String token) {
        return new ForWhom(owner(links.find(Purpose.RESET, token)).username());
    }

    @PutMapping("/api/password-resets/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String token, @Valid @RequestBody NewPassword body, HttpServletRequest request) {
        var link = links.find(Purpose.RESET, token);
        var credential = owner(link);
        passwordChange.require(body.password(), credential);
        links.spend(link);
        passwordChange.to(body.password(), credential);
        if (!Boolean.FALSE.equals(body.endSessions())) passwordChange.endSessions(credential, null, request);
        if (!Boolean.FALSE.equals(body.removePasskeys())) passwordChange.removePasskeys(credential);
        activity.record(SecurityAction.PASSWORD_RESET, credential, null);
    }

    private Credential owner(MailLink link) {
        return credentials.findByAccount(link.account().value()).orElseThrow(() -> new RequestRejected(LINK_SPENT));
    }

    /** Whoever confirmed the address; or else those who signed up with it, the first before all who came later. */
    private List<Credential> resettable(String email) {
        var found = credentials.findByEmailKey(Credential.key(email)).stream()
                .filter(credential -> credential.state() == State.ACTIVE)
                .sorted(Comparator.comparing(Credential::registeredAt))
                .toList();
        var confirmed = found.stream().filter(Credential::emailVerified).toList();
        return (confirmed.isEmpty() ? found : confirmed)
                .stream().limit(MOST_LINKS).toList();
    }
}
