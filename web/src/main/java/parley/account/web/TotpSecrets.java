package parley.account.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.encryption.port.SealedSecrets;
import parley.shared.AccountId;

/** The secrets that authenticator apps share with the site, sealed under the keys of their people. */
@Component
class TotpSecrets {

    private static final String PURPOSE = "one-time codes";

    private final JdbcClient database;
    private final SealedSecrets sealed;
    private final Clock clock;

    TotpSecrets(JdbcClient database, SealedSecrets sealed, Clock clock) {
        this.database = database;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** @param secret empty when the person's keys are destroyed or lost: then no code fits any more */
    record Stored(Optional<byte[]> secret, boolean isConfirmed) {}

    Optional<Stored> find(AccountId account) {
        return database.sql("select sealed_secret, confirmed_at from totp where account = ?")
                .param(account.value())
                .query((row, _) -> new Stored(
                        sealed.open(account, PURPOSE, row.getBytes("sealed_secret")),
                        row.getTimestamp("confirmed_at") != null))
                .optional();
    }

    /** Whether a code is asked for at the sign-in. */
    boolean isOn(AccountId account) {
        return database.sql("select exists(select 1 from totp where account = ? and confirmed_at is not null)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    /** In place of one that was begun before; one that counts stays. */
    void keep(AccountId account, byte[] secret) {
        database.sql("""
                        insert into totp (account, sealed_secret) values (:account, :secret)
                        on conflict (account) do update set sealed_secret = excluded.sealed_secret, last_step = 0
                        where totp.confirmed_at is null""")
                .param("account", account.value())
                .param("secret", sealed.seal(account, PURPOSE, secret))
                .update();
    }

    void confirm(AccountId account) {
        database.sql("update totp set confirmed_at = ? where account = ? and confirmed_at is null")
                .params(Timestamp.from(clock.instant()), account.value())
                .update();
    }

    /** Whether the step is later than any that was used: of two at once, one is told so. */
    boolean spend(AccountId account, long step) {
        return database.sql("update totp set last_step = :step where account = :account and last_step < :step")
                        .param("step", step)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void remove(AccountId account) {
        database.sql("delete from totp where account = ?")
                .param(account.value())
                .update();
    }
}
