package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.RequestRejected;
import parley.platform.http.RequestRejection;
import parley.platform.sessions.AccountSecurityContextRepository;
import parley.shared.Actor;

/** Signing in and out. */
@RestController
@CountsAs(Action.SETTINGS)
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final SignedInSessions began;
    private final SessionViews views;
    private final AccountSecurityContextRepository sessions;
    private final AccountActivity activity;

    SessionController(
            SignIn signIn,
            SignedInSessions began,
            SessionViews views,
            AccountSecurityContextRepository sessions,
            AccountActivity activity) {
        this.signIn = signIn;
        this.began = began;
        this.views = views;
        this.sessions = sessions;
        this.activity = activity;
    }

    /** @param code of the second factor, or a recovery code, for an account that asks for it */
    record Login(
            @NotNull @Size(max = 254) String login,
            @NotNull @Size(max = 1_000) String password,
            @Nullable @Size(max = 100) String code) {}

    record Confirmation(
            @NotNull @Size(max = 1_000) String password,
            @Nullable @Size(max = 100) String code) {}

    @GetMapping
    SessionView session(Actor actor, CsrfToken token) {
        return views.of(actor, token);
    }

    @PostMapping
    SessionView signIn(@Valid @RequestBody Login body, HttpServletRequest request, HttpServletResponse response) {
        var credential = signIn.with(body.login(), body.password(), body.code(), request);
        return began.signedIn(credential, SecurityAction.SIGNED_IN, request, response);
    }

    /** Whoever is signed in shows again that it is they, in a new session. */
    @PutMapping
    SessionView confirm(
            @Valid @RequestBody Confirmation body,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (actor.isGuest()) throw new RequestRejected(RequestRejection.NOT_SIGNED_IN);
        var credential = signIn.again(actor, body.password(), body.code(), request);
        return began.signedIn(credential, SecurityAction.CONFIRMED, request, response);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Actor actor, HttpServletRequest request) {
        if (!actor.isGuest()) activity.record(SecurityAction.SIGNED_OUT, actor.account());
        sessions.end(request);
    }
}
