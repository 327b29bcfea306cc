package parley.account.web;

import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import parley.account.AccountEvent.*;
import parley.account.web.Credential.State;
import parley.shared.AccountId;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/**
 * Makes credentials follow what was decided about their accounts.
 *
 * <p>Subscribes to events in the transaction that stores them, so that a dismissed or deactivated person is so for
 * signing in from the same moment on.
 */
@NeededBy(NodeRole.COMMAND)
@Component
@Transactional
@ProcessingGroup("credentials")
class CredentialUpdates {

    private final Credentials credentials;
    private final ApplicationEventPublisher changes;

    CredentialUpdates(Credentials credentials, ApplicationEventPublisher changes) {
        this.credentials = credentials;
        this.changes = changes;
    }

    @EventHandler
    void on(AccountRegistered event) {
        update(event.account(), credential -> credential.becomes(State.ACTIVE));
    }

    @EventHandler
    void on(DisplayNameChanged event) {
        var name = event.displayName();
        if (name != null) update(event.account(), credential -> credential.isCalled(name));
    }

    @EventHandler
    void on(EmailChanged event) {
        var email = event.email();
        if (email != null) update(event.account(), credential -> credential.emailIs(email));
    }

    @EventHandler
    void on(EmailVerified event) {
        update(event.account(), Credential::emailIsVerified);
    }

    @EventHandler
    void on(AccountDeactivated event) {
        update(event.account(), credential -> credential.becomes(State.DEACTIVATED));
    }

    @EventHandler
    void on(AccountReactivated event) {
        update(event.account(), credential -> credential.becomes(State.ACTIVE));
    }

    @EventHandler
    void on(RoleGranted event) {
        update(event.account(), credential -> credential.grant(event.role()));
    }

    @EventHandler
    void on(RoleRevoked event) {
        update(event.account(), credential -> credential.revoke(event.role()));
    }

    private void update(AccountId account, Consumer<Credential> change) {
        credentials.findByAccount(account.value()).ifPresent(credential -> {
            change.accept(credential);
            credentials.save(credential);
            changes.publishEvent(new CredentialChanged(account));
        });
    }
}
