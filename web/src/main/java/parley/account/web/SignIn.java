package parley.account.web;

import static parley.account.web.AccessRejection.WRONG_CREDENTIALS;

import java.util.Optional;
import org.springframework.stereotype.Component;
import parley.account.web.Credential.State;
import parley.shared.web.RequestRejected;

/** Finds out whether somebody is who they say. */
@Component
class SignIn {

    private final Credentials credentials;
    private final Passwords passwords;
    private final Registration registration;

    SignIn(Credentials credentials, Passwords passwords, Registration registration) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.registration = registration;
    }

    /** @param login a username, or a mail address once verified */
    Credential with(String login, String password) {
        var found = find(login);
        var fits = passwords.fits(password, found);
        var credential = found.filter(_ -> fits)
                .filter(one -> one.state() != State.DEACTIVATED)
                .orElseThrow(() -> new RequestRejected(WRONG_CREDENTIALS));
        return credential.state() == State.PENDING ? registration.resume(credential) : credential;
    }

    private Optional<Credential> find(String login) {
        var key = Credential.key(login);
        return key.contains("@")
                ? credentials.findByEmailKeyAndEmailVerifiedTrue(key)
                : credentials.findByUsernameKeyOrderByStateAscRegisteredAtDesc(key).stream()
                        .findFirst();
    }
}
