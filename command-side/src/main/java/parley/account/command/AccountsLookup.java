package parley.account.command;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.shared.AccountId;

/**
 * One row per account, kept by a subscribing processor in the transaction of the account's own event: who was deactivated
 * is so from the moment the command is answered.
 */
@Component
@ProcessingGroup("accounts")
class AccountsLookup implements Accounts {

    private final JdbcClient database;

    AccountsLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean exists(AccountId account) {
        return find(account).isPresent();
    }

    @Override
    public boolean isActive(AccountId account) {
        return find(account).orElse(false);
    }

    @EventHandler
    void on(AccountEvent event) {
        switch (event) {
            case AccountRegistered _, AccountReactivated _ -> keep(event.account(), true);
            case AccountDeactivated _ -> keep(event.account(), false);
            case DisplayNameChanged _, EmailChanged _, EmailVerified _, PasswordChanged _ -> {}
            case RoleGranted _, RoleRevoked _ -> {}
        }
    }

    private Optional<Boolean> find(AccountId account) {
        return database.sql("select active from account where id = ?")
                .param(account.value())
                .query(Boolean.class)
                .optional();
    }

    private void keep(AccountId account, boolean active) {
        database.sql("insert into account (id, active) values (?, ?) on conflict (id) do update set active = ?")
                .params(account.value(), active, active)
                .update();
    }
}
