package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.account.AccountCommand.RecordPasswordChange;

/** Gives somebody a new password, and ends whatever hung on the old one. */
@Component
class PasswordChange {

    private final Credentials credentials;
    private final Passwords passwords;
    private final OwnSessions sessions;
    private final KnownDevices devices;
    private final Passkeys passkeys;
    private final Links links;
    private final CommandGateway commands;

    PasswordChange(
            Credentials credentials,
            Passwords passwords,
            OwnSessions sessions,
            KnownDevices devices,
            Passkeys passkeys,
            Links links,
            CommandGateway commands) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.devices = devices;
        this.passkeys = passkeys;
        this.links = links;
        this.commands = commands;
    }

    /** Refuses a password that is not good enough. */
    void require(String password, Credential credential) {
        passwords.require(password, List.of(credential.username(), credential.displayName(), credential.email()));
    }

    void to(String password, Credential credential) {
        require(password, credential);
        commands.sendAndWait(new RecordPasswordChange(credential.id()));
        credentials.changePassword(credential.id().value(), passwords.hash(password));
        links.withdraw(credential);
    }

    /**
     * Browsers that were known are so no longer, either.
     *
     * @param kept the session that may stay, if any, and the request that came in it
     */
    void endSessions(Credential credential, @Nullable String kept, HttpServletRequest request) {
        sessions.endAllBut(credential.id(), kept);
        devices.forgetAllBut(credential.id(), request);
    }

    void removePasskeys(Credential credential) {
        passkeys.removeAll(credential.id());
    }
}
