package parley.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.platform.http.SiteAddress;
import parley.shared.AccountId;
import parley.shared.Bound;

/**
 * Remembers in which browsers a person signed in before, by a cookie that outlives sessions.
 *
 * <p>The cookie lets nobody in: it gives its browser an allowance of its own, and makes a new one be noticed.
 */
@Component
class KnownDevices {

    @Bound
    private static final int MOST = 30;

    @Bound
    private static final Duration KEPT = Duration.ofDays(400);

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient database;
    private final SiteAddress address;
    private final Clock clock;

    KnownDevices(JdbcClient database, SiteAddress address, Clock clock) {
        this.database = database;
        this.address = address;
        this.clock = clock;
    }

    /** What the browser's cookie says, when it can be one of ours. */
    Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches())
                .findFirst();
    }

    /** Whether this person signed in there; asked in one way whether there is such a person or not. */
    boolean knows(String token, String login) {
        var key = Credential.key(login);
        return database.sql("""
                        select exists(select 1 from known_device join credential using (account)
                        where token_hash = :token and (username_key = :key or (email_key = :key and email_verified)))""")
                .param("token", Secrets.hash(token))
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Remembers the browser, and says whether the person has others and this is a new one. */
    boolean remember(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var token = token(request).orElseGet(Secrets::next);
        var hash = Secrets.hash(token);
        var others = count(account);
        var isNew = database.sql("select 1 from known_device where token_hash = ? and account = ?")
                .params(hash, account.value())
                .query(Integer.class)
                .optional()
                .isEmpty();
        database.sql("""
                        insert into known_device (token_hash, account, last_seen) values (?, ?, ?)
                        on conflict (token_hash, account) do update set last_seen = excluded.last_seen""")
                .params(hash, account.value(), Timestamp.from(clock.instant()))
                .update();
        if (isNew && others >= MOST) forgetOldest(account);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token));
        return isNew && others > 0;
    }

    /** @param kept the browser that stays known, if any */
    void forgetAllBut(AccountId account, @Nullable HttpServletRequest kept) {
        var token = Optional.ofNullable(kept).flatMap(this::token).map(Secrets::hash);
        database.sql("delete from known_device where account = ? and token_hash <> ?")
                .params(account.value(), token.orElse(""))
                .update();
    }

    void forgetOld() {
        database.sql("delete from known_device where last_seen < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private long count(AccountId account) {
        return database.sql("select count(*) from known_device where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    private void forgetOldest(AccountId account) {
        database.sql("""
                        delete from known_device where account = :account and token_hash not in
                        (select token_hash from known_device where account = :account order by last_seen desc limit :most)""").param("account", account.value()).param("most", MOST).update();
    }

    private String cookie(String token) {
        return ResponseCookie.from(name(), token)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(address.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private String name() {
        return address.cookie("PARLEY_DEVICE");
    }
}
