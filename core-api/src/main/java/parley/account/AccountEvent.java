package parley.account;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;
import parley.shared.AccountId;
import parley.shared.Role;

/** What happened to an account. */
public sealed interface AccountEvent {

    AccountId account();

    @Revision("1")
    record AccountRegistered(
            AccountId account,
            @Personal(of = "account") @Nullable String username,
            @Personal(of = "account") @Nullable String displayName,
            @Personal(of = "account") @Nullable String email)
            implements AccountEvent {}

    @Revision("1")
    record DisplayNameChanged(
            AccountId account,
            @Personal(of = "account") @Nullable String displayName) implements AccountEvent {}

    @Revision("1")
    record EmailChanged(
            AccountId account,
            @Personal(of = "account") @Nullable String email) implements AccountEvent {}

    @Revision("1")
    record EmailVerified(
            AccountId account,
            @Personal(of = "account") @Nullable String email) implements AccountEvent {}

    @Revision("1")
    record PasswordChanged(AccountId account) implements AccountEvent {}

    @Revision("1")
    record AccountDeactivated(AccountId account, AccountId by) implements AccountEvent {}

    @Revision("1")
    record AccountReactivated(AccountId account, AccountId by) implements AccountEvent {}

    @Revision("1")
    record RoleGranted(AccountId account, AccountId by, Role role) implements AccountEvent {}

    @Revision("1")
    record RoleRevoked(AccountId account, AccountId by, Role role) implements AccountEvent {}
}
