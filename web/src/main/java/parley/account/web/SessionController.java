package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.Actor;
import parley.shared.web.SessionContexts;

/** Signing in and out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final Throttle throttle;
    private final SessionViews views;
    private final SessionContexts sessions;

    SessionController(SignIn signIn, Throttle throttle, SessionViews views, SessionContexts sessions) {
        this.signIn = signIn;
        this.throttle = throttle;
        this.views = views;
        this.sessions = sessions;
    }

    record Login(@NotNull String login, @NotNull String password) {}

    @GetMapping
    SessionView session(Actor actor, CsrfToken token) {
        return views.of(actor, token);
    }

    @PostMapping
    SessionView signIn(@Valid @RequestBody Login body, HttpServletRequest request, HttpServletResponse response) {
        throttle.signIn(body.login(), request);
        var credential = signIn.with(body.login(), body.password());
        throttle.signedIn(body.login());
        return views.begin(credential, request, response);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        sessions.end(request);
    }
}
