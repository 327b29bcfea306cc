package parley.platform.http;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps a person's token in their session, and a visitor's in a cookie: whoever only looks at the site leaves nothing in
 * its database.
 */
@Component
public final class CsrfTokens implements CsrfTokenRepository {

    private static final String COOKIE = "PARLEY_CSRF";

    private final CsrfTokenRepository people = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository visitors = new CookieCsrfTokenRepository();

    public CsrfTokens(SiteAddress address) {
        visitors.setCookieName(address.cookie(COOKIE));
        visitors.setCookiePath("/");
        visitors.setHeaderName("X-CSRF-TOKEN"); // as the other calls it
        visitors.setCookieCustomizer(cookie -> {
            cookie.sameSite("Strict").httpOnly(true);
            if (address.isSecure()) cookie.secure(true);
        });
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return people.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) != null ? people : visitors;
    }
}
