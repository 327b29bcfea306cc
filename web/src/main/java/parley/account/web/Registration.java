package parley.account.web;

import static parley.account.AccountRejection.EMAIL_MALFORMED;
import static parley.account.web.AccessRejection.WRONG_CREDENTIALS;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.springframework.stereotype.Component;
import parley.account.AccountCommand.RegisterAccount;
import parley.account.Username;
import parley.account.web.Credential.State;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;
import parley.shared.Bound;

/**
 * Makes an account of two parts that no transaction joins on every engine: how one signs in, and the account itself.
 *
 * <p>The first is written before the second is asked for, so that an interruption between them loses nothing: whoever
 * knows the password completes it by signing in, until it is swept ({@link InterruptedSignUps}).
 */
@Component
class Registration {

    /** Of an address as it is looked up: what is stored here before the rules of accounts are asked fits into an index. */
    @Bound
    private static final int LONGEST_KEY = 254;

    /** How long a sign-up whose answer was lost can be sent again. */
    @Bound
    private static final Duration REPEATABLE = Duration.ofHours(1);

    private final Credentials credentials;
    private final Passwords passwords;
    private final TotpSecrets totp;
    private final CommandGateway commands;
    private final Clock clock;

    Registration(Credentials credentials, Passwords passwords, TotpSecrets totp, CommandGateway commands, Clock clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.totp = totp;
        this.commands = commands;
        this.clock = clock;
    }

    /** Signing up again with all the same, as after a lost answer, gives the account that there is. */
    Credential register(String username, String displayName, String email, String password) {
        if (Credential.key(email).length() > LONGEST_KEY) throw new RequestRejected(EMAIL_MALFORMED);
        var command = new RegisterAccount(
                new AccountId(UUID.randomUUID().toString()),
                new Username(username),
                displayName.strip(),
                email.strip());
        var credential = credentials.save(new Credential(command, passwords.hash(password), clock.instant()));
        try {
            return complete(credential);
        } catch (HandlerExecutionException refused) {
            return same(username, email, password).orElseThrow(() -> refused);
        }
    }

    /** Goes on where an interruption ended it, unless it was swept away meanwhile. */
    Credential resume(Credential credential) {
        if (credentials.keepPending(credential.id().value(), clock.instant()) == 0)
            throw new RequestRejected(WRONG_CREDENTIALS);
        return complete(credential);
    }

    /** Registers the account that the credential is for; the same again is harmless. */
    private Credential complete(Credential credential) {
        try {
            commands.sendAndWait(credential.registration());
        } catch (HandlerExecutionException refused) {
            if (refused.getDetails().isPresent()) credentials.delete(credential);
            throw refused;
        }
        return credentials.findByAccount(credential.id().value()).orElseThrow();
    }

    /** For a while only, and not for whom a password is not enough: this is no second way to sign in. */
    private Optional<Credential> same(String username, String email, String password) {
        var lately = clock.instant().minus(REPEATABLE);
        return credentials.findByUsernameKeyOrderByStateAscRegisteredAtDesc(Credential.key(username)).stream()
                .filter(other ->
                        other.state() == State.ACTIVE && other.registeredAt().isAfter(lately))
                .filter(other -> !totp.isOn(other.id()))
                .filter(other -> Credential.key(other.email()).equals(Credential.key(email)))
                .filter(other -> passwords.fits(password, Optional.of(other)))
                .findFirst();
    }
}
