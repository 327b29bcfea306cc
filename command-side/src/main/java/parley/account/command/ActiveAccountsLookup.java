package parley.account.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent.AccountDeactivated;
import parley.account.AccountEvent.AccountReactivated;
import parley.account.AccountEvent.AccountRegistered;
import parley.account.AccountRejection;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

/** One row per active account, kept by a subscribing processor in the transaction of the account's own event. */
@Component
@ProcessingGroup("active-accounts")
class ActiveAccountsLookup implements ActiveAccounts {

    private final JdbcClient database;

    ActiveAccountsLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void require(AccountId account) {
        var found = database.sql("select count(*) from active_account where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        if (found == 0) throw new CommandRejected(AccountRejection.NO_SUCH_ACCOUNT);
    }

    @EventHandler
    void on(AccountRegistered event) {
        add(event.account());
    }

    @EventHandler
    void on(AccountReactivated event) {
        add(event.account());
    }

    @EventHandler
    void on(AccountDeactivated event) {
        database.sql("delete from active_account where account = ?")
                .param(event.account().value())
                .update();
    }

    private void add(AccountId account) {
        database.sql("insert into active_account (account) values (?) on conflict do nothing")
                .param(account.value())
                .update();
    }
}
