package parley.account.command;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import parley.shared.AccountId;

/** The list of administrators as a table. */
@Component
class StoredAdministrators implements Administrators {

    private final JdbcClient database;

    StoredAdministrators(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional
    public void appoint(AccountId account) {
        database.sql("insert into administrator (account) values (?) on conflict do nothing")
                .param(account.value())
                .update();
    }

    /** Locks the whole list first: of two who dismiss each other at once, the second finds that one is left. */
    @Override
    @Transactional
    public boolean dismiss(AccountId account) {
        database.sql("lock table administrator in exclusive mode").update();
        if (othersThan(account) == 0) return false;
        database.sql("delete from administrator where account = ?")
                .param(account.value())
                .update();
        return true;
    }

    private long othersThan(AccountId account) {
        return database.sql("select count(*) from administrator where account <> ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }
}
