package parley.shared.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The session's cookie. */
@Configuration(proxyBeanMethods = false)
class SessionConfig {

    static final String COOKIE = "PARLEY_SESSION";

    /** Longer than any session: the server's record of it decides, and slides with use, which a cookie does not. */
    private static final Duration COOKIE_LIFE = Duration.ofDays(400);

    /**
     * The library's statement, except that a use alone is stored once a minute: each would cost a request one flush of
     * the disk more.
     */
    private static final String STORE_CHANGES = """
            update %TABLE_NAME% s
               set session_id = n.session_id,
                   last_access_time = n.last_access_time,
                   max_inactive_interval = n.max_inactive_interval,
                   expiry_time = n.expiry_time,
                   principal_name = n.principal_name
              from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
                   as n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
             where s.primary_id = n.primary_id
               and (s.session_id <> n.session_id
                    or s.max_inactive_interval <> n.max_inactive_interval
                    or s.principal_name is distinct from n.principal_name
                    or s.last_access_time < n.last_access_time - 60000)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> storeUseSeldom() {
        return sessions -> sessions.setUpdateSessionQuery(STORE_CHANGES);
    }

    @Bean
    CookieSerializer sessionCookie(SiteAddress address) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookieMaxAge(Math.toIntExact(COOKIE_LIFE.toSeconds()));
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (address.isSecure()) cookie.setUseSecureCookie(true); // otherwise as the request is
        return cookie;
    }
}
