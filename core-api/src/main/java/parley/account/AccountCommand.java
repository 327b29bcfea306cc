package parley.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;
import parley.shared.Text;

/** What can be asked of an account. No secret travels here: passwords and passkeys stay with the sign-in. */
public sealed interface AccountCommand {

    AccountId account();

    /** Creates the account under an id that the caller made; the same again is accepted without effect. */
    record RegisterAccount(
            @TargetAggregateIdentifier AccountId account, Username username, String displayName, String email)
            implements AccountCommand {

        public RegisterAccount {
            Text.requireWhole(displayName);
            Text.requireWhole(email);
        }
    }

    record ChangeDisplayName(@TargetAggregateIdentifier AccountId account, Actor by, String displayName)
            implements AccountCommand {

        public ChangeDisplayName {
            Text.requireWhole(displayName);
        }
    }

    record ChangeEmail(@TargetAggregateIdentifier AccountId account, Actor by, String email) implements AccountCommand {

        public ChangeEmail {
            Text.requireWhole(email);
        }
    }

    /** Says that the person opened the link sent to this address; the address is taken from then on. */
    record VerifyEmail(@TargetAggregateIdentifier AccountId account, String email) implements AccountCommand {

        public VerifyEmail {
            Text.requireWhole(email);
        }
    }

    /** Records that the password changed, never what it is. */
    record RecordPasswordChange(@TargetAggregateIdentifier AccountId account) implements AccountCommand {}

    record DeactivateAccount(@TargetAggregateIdentifier AccountId account, Actor by) implements AccountCommand {}

    record ReactivateAccount(@TargetAggregateIdentifier AccountId account, Actor by) implements AccountCommand {}

    record GrantRole(@TargetAggregateIdentifier AccountId account, Actor by, Role role) implements AccountCommand {}

    record RevokeRole(@TargetAggregateIdentifier AccountId account, Actor by, Role role) implements AccountCommand {}
}
