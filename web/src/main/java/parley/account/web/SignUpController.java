package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing up. */
@RestController
class SignUpController {

    private final Registration registration;
    private final Passwords passwords;
    private final Letters letters;
    private final Throttle throttle;
    private final SessionViews views;

    SignUpController(
            Registration registration, Passwords passwords, Letters letters, Throttle throttle, SessionViews views) {
        this.registration = registration;
        this.passwords = passwords;
        this.letters = letters;
        this.throttle = throttle;
        this.views = views;
    }

    record SignUp(
            @NotNull String username,
            @NotNull String name,
            @NotNull String email,
            @NotNull String password) {}

    @PostMapping("/api/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    SessionView signUp(@Valid @RequestBody SignUp body, HttpServletRequest request, HttpServletResponse response) {
        throttle.signUp(request);
        passwords.require(body.password(), List.of(body.username(), body.name(), body.email()));
        var credential = registration.register(body.username(), body.name(), body.email(), body.password());
        letters.askToVerify(credential);
        return views.begin(credential, request, response);
    }
}
