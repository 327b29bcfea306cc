package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;

/** Signing up. */
@RestController
@CountsAs(Action.SETTINGS)
class SignUpController {

    private final Registration registration;
    private final Passwords passwords;
    private final MailComposer mails;
    private final Throttle throttle;
    private final SignedInSessions began;

    SignUpController(
            Registration registration,
            Passwords passwords,
            MailComposer mails,
            Throttle throttle,
            SignedInSessions began) {
        this.registration = registration;
        this.passwords = passwords;
        this.mails = mails;
        this.throttle = throttle;
        this.began = began;
    }

    record SignUp(
            @NotNull @Size(max = 300) String username,
            @NotNull @Size(max = 300) String name,
            @NotNull @Size(max = 300) String email,
            @NotNull @Size(max = 1_000) String password) {}

    @PostMapping("/api/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    SessionView signUp(@Valid @RequestBody SignUp body, HttpServletRequest request, HttpServletResponse response) {
        throttle.signUp(request);
        passwords.require(body.password(), List.of(body.username(), body.name(), body.email()));
        var credential = registration.register(body.username(), body.name(), body.email(), body.password());
        mails.askToVerify(credential);
        return began.signedIn(credential, SecurityAction.SIGNED_UP, request, response);
    }
}
