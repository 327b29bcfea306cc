package parley.account.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static parley.account.AccountRejection.*;

import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import parley.account.AccountCommand.*;
import parley.account.AccountEvent.*;
import parley.platform.reservations.Lookalikes;
import parley.platform.reservations.Reservations;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;
import parley.shared.Role;

/** A person on this site: what they are called, what they may do, and whether they may come in. */
@Aggregate(cache = "aggregateCache", lockFactory = "aggregateLocks")
class Account {

    private static final String USERNAME = "username";
    private static final String EMAIL = "email";

    @AggregateIdentifier
    private AccountId id;

    private @Nullable AccountRegistered registered;
    private @Nullable String displayName;
    private @Nullable String email;
    private boolean emailVerified;
    private boolean deactivated;
    private final Set<Role> roles = EnumSet.of(Role.MEMBER);

    Account() {}

    /** Takes no mail address: whether one is in use must not show before its owner has answered. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterAccount command, Reservations reservations, ReservedUsernames reserved) {
        var event = new AccountRegistered(
                command.account(),
                PersonalDetails.username(command.username()),
                PersonalDetails.displayName(command.displayName()),
                PersonalDetails.email(command.email()));
        if (event.equals(registered)) return;
        if (registered != null) throw new CommandRejected(ACCOUNT_ID_TAKEN);
        if (reserved.hold(command.username().value())) throw new CommandRejected(USERNAME_RESERVED);
        if (!reservations.take(
                USERNAME,
                Lookalikes.of(command.username().value()),
                command.account().value())) throw new CommandRejected(USERNAME_TAKEN);
        apply(event);
    }

    @CommandHandler
    void handle(ChangeDisplayName command) {
        requireSelfOrAdministrator(command.by());
        requireActive();
        var name = PersonalDetails.displayName(command.displayName());
        if (!name.equals(displayName)) apply(new DisplayNameChanged(id, name));
    }

    @CommandHandler
    void handle(ChangeEmail command, Reservations reservations) {
        requireSelfOrAdministrator(command.by());
        requireActive();
        var address = PersonalDetails.email(command.email());
        if (address.equals(email)) return;
        if (emailVerified && email != null) reservations.release(EMAIL, PersonalDetails.emailKeys(email), id.value());
        apply(new EmailChanged(id, address));
    }

    @CommandHandler
    void handle(VerifyEmail command, Reservations reservations) {
        requireActive();
        if (!command.email().equals(email)) throw new CommandRejected(EMAIL_CHANGED_MEANWHILE);
        if (emailVerified) return;
        if (!reservations.take(EMAIL, PersonalDetails.emailKeys(command.email()), id.value()))
            throw new CommandRejected(EMAIL_TAKEN);
        apply(new EmailVerified(id, command.email()));
    }

    @CommandHandler
    void handle(RecordPasswordChange command) {
        requireActive();
        apply(new PasswordChanged(id));
    }

    @CommandHandler
    void handle(DeactivateAccount command, Administrators administrators) {
        requireSelfOrAdministrator(command.by());
        if (deactivated) return;
        if (roles.contains(Role.ADMIN)) dismissFrom(administrators);
        apply(new AccountDeactivated(id, command.by().account()));
    }

    @CommandHandler
    void handle(ReactivateAccount command, Administrators administrators) {
        requireAdministrator(command.by());
        if (!deactivated) return;
        if (roles.contains(Role.ADMIN)) administrators.appoint(id);
        apply(new AccountReactivated(id, command.by().account()));
    }

    @CommandHandler
    void handle(GrantRole command, Administrators administrators) {
        requireAdministrator(command.by());
        requireActive();
        if (roles.contains(command.role())) return;
        if (command.role() == Role.ADMIN) administrators.appoint(id);
        apply(new RoleGranted(id, command.by().account(), command.role()));
    }

    @CommandHandler
    void handle(RevokeRole command, Administrators administrators) {
        requireAdministrator(command.by());
        if (command.role() == Role.MEMBER) throw new CommandRejected(EVERYONE_IS_A_MEMBER);
        if (!roles.contains(command.role())) return;
        if (command.role() == Role.ADMIN && !deactivated) dismissFrom(administrators);
        apply(new RoleRevoked(id, command.by().account(), command.role()));
    }

    @EventSourcingHandler
    void on(AccountRegistered event) {
        id = event.account();
        registered = event;
        displayName = event.displayName();
        email = event.email();
    }

    @EventSourcingHandler
    void on(DisplayNameChanged event) {
        displayName = event.displayName();
    }

    @EventSourcingHandler
    void on(EmailChanged event) {
        email = event.email();
        emailVerified = false;
    }

    @EventSourcingHandler
    void on(EmailVerified event) {
        emailVerified = true;
    }

    @EventSourcingHandler
    void on(PasswordChanged event) {}

    @EventSourcingHandler
    void on(AccountDeactivated event) {
        deactivated = true;
    }

    @EventSourcingHandler
    void on(AccountReactivated event) {
        deactivated = false;
    }

    @EventSourcingHandler
    void on(RoleGranted event) {
        roles.add(event.role());
    }

    @EventSourcingHandler
    void on(RoleRevoked event) {
        roles.remove(event.role());
    }

    private void requireActive() {
        if (deactivated) throw new CommandRejected(ACCOUNT_DEACTIVATED);
    }

    private void requireSelfOrAdministrator(Actor by) {
        if (!by.account().equals(id) && !by.has(Role.ADMIN)) throw new CommandRejected(NOT_YOUR_ACCOUNT);
    }

    private static void requireAdministrator(Actor by) {
        if (!by.has(Role.ADMIN)) throw new CommandRejected(ADMINISTRATORS_ONLY);
    }

    private void dismissFrom(Administrators administrators) {
        if (!administrators.dismiss(id)) throw new CommandRejected(LAST_ADMINISTRATOR);
    }
}
