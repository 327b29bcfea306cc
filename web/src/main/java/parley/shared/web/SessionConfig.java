package parley.shared.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The session's cookie. */
@Configuration(proxyBeanMethods = false)
class SessionConfig {

    /** Longer than any session: the server's record of it decides, and slides with use, which a cookie does not. */
    private static final Duration COOKIE_LIFE = Duration.ofDays(400);

    @Bean
    CookieSerializer sessionCookie(SiteAddress address) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("PARLEY_SESSION");
        cookie.setCookieMaxAge(Math.toIntExact(COOKIE_LIFE.toSeconds()));
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (address.isSecure()) cookie.setUseSecureCookie(true); // otherwise as the request is
        return cookie;
    }
}
