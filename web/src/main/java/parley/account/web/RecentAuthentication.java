package parley.account.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import parley.platform.http.ActorPrincipal;
import parley.platform.http.RequestRejected;
import parley.platform.sessions.AccountSecurityContextRepository;

/**
 * Refuses whatever could be used to take an account over, unless the session was signed in lately: whoever finds a
 * browser open, or steals a cookie, gets no further than that session.
 */
final class RecentAuthentication extends OncePerRequestFilter {

    /** The one list: changes of how somebody signs in, of where their mail goes, and of what others may do. */
    private static final RequestMatcher GUARDED = new OrRequestMatcher(
            withDefaults().matcher(POST, "/webauthn/register/options"),
            withDefaults().matcher(POST, "/webauthn/register"),
            withDefaults().matcher(DELETE, "/webauthn/register/*"),
            withDefaults().matcher(PUT, "/api/account/password"),
            withDefaults().matcher(PUT, "/api/account/email"),
            withDefaults().matcher(DELETE, "/api/account/sessions/**"),
            withDefaults().matcher(POST, "/api/account/second-factor"),
            withDefaults().matcher(PUT, "/api/account/second-factor"),
            withDefaults().matcher(DELETE, "/api/account/second-factor"),
            withDefaults().matcher(POST, "/api/account/recovery-codes"),
            withDefaults().matcher(POST, "/api/account/deactivation"),
            withDefaults().matcher(PUT, "/api/admin/people/**"),
            withDefaults().matcher(DELETE, "/api/admin/people/**"));

    private final Duration recent;
    private final Clock clock;

    RecentAuthentication(Duration recent, Clock clock) {
        this.recent = recent;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSignedIn() && GUARDED.matches(request) && !isRecent(request))
            throw new RequestRejected(AccessRejection.RECENT_AUTHENTICATION_REQUIRED);
        chain.doFilter(request, response);
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorPrincipal;
    }

    private boolean isRecent(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(AccountSecurityContextRepository.SIGNED_IN_AT) instanceof Instant at
                && clock.instant().isBefore(at.plus(recent));
    }
}
