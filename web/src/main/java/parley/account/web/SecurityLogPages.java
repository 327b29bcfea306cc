package parley.account.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.shared.AccountId;
import parley.shared.Bound;

/** Reads the security log, the newest first. */
@Component
class SecurityLogPages {

    @Bound
    private static final int MOST = 100;

    private final JdbcClient database;

    SecurityLogPages(JdbcClient database) {
        this.database = database;
    }

    /** Whom an entry is about, or who did it. */
    record Somebody(
            AccountId id,
            @Nullable String username,
            @Nullable String name) {}

    /** @param person absent where nobody has the name that was tried */
    record Entry(
            long place,
            Instant at,
            SecurityAction act,
            @Nullable Somebody person,
            @Nullable Somebody by,
            String address,
            String device) {}

    record Entries(List<Entry> entries) {}

    /** What is asked for; what is absent does not narrow it down. */
    record Filter(
            @Nullable AccountId account,
            @Nullable String username,
            SecurityAction.@Nullable Kind kind,
            @Nullable String address) {

        static Filter of(AccountId account) {
            return new Filter(account, null, null, null);
        }
    }

    Entries find(Filter filter, @Nullable Long before, int limit) {
        var kind = filter.kind();
        var acts = Arrays.stream(SecurityAction.values())
                .filter(act -> kind == null || act.kind() == kind)
                .map(Enum::name)
                .toArray(String[]::new);
        return new Entries(database.sql("""
                        select log.*, who.username, who.display_name, actor.username as by_username,
                               actor.display_name as by_name
                        from security_log log
                        left join credential who on who.account = log.account
                        left join credential actor on actor.account = log.by_account
                        where log.id < :before and log.act = any(:acts)
                          and (cast(:account as text) is null or log.account = :account)
                          and (cast(:username as text) is null or who.username_key = :username)
                          and (cast(:address as text) is null or log.address = :address)
                        order by log.id desc limit :limit""")
                .param("before", Objects.requireNonNullElse(before, Long.MAX_VALUE))
                .param("acts", acts)
                .param(
                        "account",
                        filter.account() == null ? null : filter.account().value())
                .param("username", filter.username() == null ? null : Credential.key(filter.username()))
                .param("address", filter.address())
                .param("limit", Math.clamp(limit, 1, MOST))
                .query((row, _) -> new Entry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        SecurityAction.valueOf(row.getString("act")),
                        somebody(row.getString("account"), row.getString("username"), row.getString("display_name")),
                        somebody(row.getString("by_account"), row.getString("by_username"), row.getString("by_name")),
                        row.getString("address"),
                        row.getString("device")))
                .list());
    }

    private static @Nullable Somebody somebody(
            @Nullable String account, @Nullable String username, @Nullable String name) {
        return account == null ? null : new Somebody(new AccountId(account), username, name);
    }
}
