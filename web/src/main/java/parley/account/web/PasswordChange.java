package parley.account.web;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.account.AccountCommand.NotePasswordChange;

/** Gives somebody a new password, and ends whatever hung on the old one. */
@Component
class PasswordChange {

    private final Credentials credentials;
    private final Passwords passwords;
    private final OwnSessions sessions;
    private final Links links;
    private final CommandGateway commands;

    PasswordChange(
            Credentials credentials, Passwords passwords, OwnSessions sessions, Links links, CommandGateway commands) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
        this.commands = commands;
    }

    /** Refuses a password that is not good enough. */
    void require(String password, Credential credential) {
        passwords.require(password, List.of(credential.username(), credential.displayName(), credential.email()));
    }

    /** @param kept the session that may stay, if any */
    void to(String password, Credential credential, @Nullable String kept) {
        require(password, credential);
        commands.sendAndWait(new NotePasswordChange(credential.id()));
        credentials.changePassword(credential.id().value(), passwords.hash(password));
        links.withdraw(credential);
        sessions.endAllBut(credential.id(), kept);
    }
}
