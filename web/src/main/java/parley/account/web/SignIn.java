package parley.account.web;

import static parley.account.web.AccessRejection.CODE_REQUIRED;
import static parley.account.web.AccessRejection.WRONG_CREDENTIALS;
import static parley.account.web.AccessRejection.WRONG_PASSWORD;
import static parley.account.web.AccessRejection.WRONG_SECOND_FACTOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.account.web.Credential.State;
import parley.platform.http.RequestRejected;
import parley.shared.Actor;

/** Finds out whether somebody is who they say, and records who was not. */
@Component
class SignIn {

    private final Credentials credentials;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Registration registration;
    private final Throttle throttle;
    private final SecurityLog log;

    SignIn(
            Credentials credentials,
            Passwords passwords,
            SecondFactor factor,
            Registration registration,
            Throttle throttle,
            SecurityLog log) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.factor = factor;
        this.registration = registration;
        this.throttle = throttle;
        this.log = log;
    }

    /**
     * @param login a username, or a mail address once verified
     * @param code of the second factor, when the person knows already that it will be asked for
     */
    Credential with(String login, String password, @Nullable String code, HttpServletRequest request) {
        return recording(() -> find(login), request, () -> {
            var attempt = throttle.signIn(login, request);
            var found = find(login);
            var fits = passwords.fits(password, found);
            var credential = found.filter(_ -> fits)
                    .filter(one -> one.state() != State.DEACTIVATED)
                    .orElseThrow(() -> new RequestRejected(WRONG_CREDENTIALS));
            attempt.succeeded();
            factor.require(credential, code, request);
            return credential.state() == State.PENDING ? registration.resume(credential) : credential;
        });
    }

    /** Whoever is signed in shows again that it is they; as at the sign-in, with all that is asked for there. */
    Credential again(Actor actor, String password, @Nullable String code, HttpServletRequest request) {
        return recording(() -> own(actor), request, () -> {
            var credential = current(actor, password, request);
            factor.require(credential, code, request);
            return credential;
        });
    }

    /** Whoever is signed in knows the password. */
    Credential knows(Actor actor, String password, HttpServletRequest request) {
        return recording(() -> own(actor), request, () -> current(actor, password, request));
    }

    private Credential current(Actor actor, String password, HttpServletRequest request) {
        var attempt = throttle.confirmation(request.getSession().getId());
        var own = own(actor);
        if (!passwords.fits(password, own)) throw new RequestRejected(WRONG_PASSWORD);
        attempt.succeeded();
        return own.orElseThrow();
    }

    private Optional<Credential> own(Actor actor) {
        return credentials.findByAccount(actor.account().value());
    }

    private Optional<Credential> find(String login) {
        var key = Credential.key(login);
        return key.contains("@")
                ? credentials.findByEmailKeyAndEmailVerifiedTrue(key)
                : credentials.findByUsernameKeyOrderByStateAscRegisteredAtDesc(key).stream()
                        .findFirst();
    }

    private Credential recording(
            Supplier<Optional<Credential>> whose, HttpServletRequest request, Supplier<Credential> work) {
        try {
            return work.get();
        } catch (RequestRejected refused) {
            actOf(refused)
                    .ifPresent(
                            act -> log.writeRefusal(act, whose.get().map(Credential::id), RequestOrigin.of(request)));
            throw refused;
        }
    }

    /** That a code is still to be entered is no refusal. */
    private static Optional<SecurityAction> actOf(RequestRejected refused) {
        if (!refused.retryAfter().isZero()) return Optional.of(SecurityAction.THROTTLED);
        return switch (refused.reason()) {
            case CODE_REQUIRED -> Optional.empty();
            case WRONG_SECOND_FACTOR -> Optional.of(SecurityAction.CODE_REFUSED);
            default -> Optional.of(SecurityAction.REFUSED);
        };
    }
}
