package parley.account.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import parley.shared.AccountId;

/**
 * Writes down sign-ins, refusals and what was done to accounts, for a while.
 *
 * <p>Rows and not events: strangers make them, and they name networks, which must be forgotten again.
 */
@Component
class SecurityLog {

    private final JdbcClient database;
    private final AccountSettings settings;
    private final RateLimiter limiter;
    private final KnownDevices devices;
    private final Clock clock;

    SecurityLog(JdbcClient database, AccountSettings settings, RateLimiter limiter, KnownDevices devices, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.limiter = limiter;
        this.devices = devices;
        this.clock = clock;
    }

    /** @param by who did it to the account, when it was somebody else */
    void write(SecurityAction action, AccountId account, @Nullable AccountId by, RequestOrigin origin) {
        insert(action, account, by, origin);
    }

    /** What strangers cause is written as long as there is not too much of it: the first show what goes on. */
    void writeRefusal(SecurityAction action, Optional<AccountId> account, RequestOrigin origin) {
        var whose = account.map(AccountId::value).orElseGet(() -> origin.network());
        if (limiter.take("refusals of " + whose, settings.refusalsRecorded()).isZero())
            insert(action, account.orElse(null), null, origin);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        devices.forgetOld();
        database.sql("delete from security_log where at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.securityLog())))
                .update();
    }

    private void insert(
            SecurityAction action, @Nullable AccountId account, @Nullable AccountId by, RequestOrigin origin) {
        database.sql("insert into security_log (at, act, account, by_account, address, device)"
                        + " values (:at, :act, :account, :by, :address, :device)")
                .param("at", Timestamp.from(clock.instant()))
                .param("act", action.name())
                .param("account", account == null ? null : account.value())
                .param("by", by == null ? null : by.value())
                .param("address", origin.address())
                .param("device", origin.device())
                .update();
    }
}
