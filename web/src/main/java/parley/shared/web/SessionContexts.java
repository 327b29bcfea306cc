package parley.shared.web;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in a session only whose it is: roles and whether the account still stands are looked up on each request.
 *
 * <p>Signing in, by whatever means, begins a new session, so that nobody can plant theirs beforehand.
 */
@Component
public class SessionContexts implements SecurityContextRepository {

    /** When, from what and from where the session was signed in, for the person's list of sessions. */
    public static final String SIGNED_IN_AT = "signedInAt";

    public static final String AGENT = "agent";
    public static final String ADDRESS = "address";

    private static final Duration LIFE = Duration.ofDays(30);
    private static final int LONGEST_AGENT = 300;

    private final Principals principals;
    private final LiveSessions live;
    private final Clock clock;

    SessionContexts(Principals principals, LiveSessions live, Clock clock) {
        this.principals = principals;
        this.live = live;
        this.clock = clock;
    }

    /** Signs the person in: from here on this request and its session are theirs. */
    public void begin(SignedIn someone, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(someone);
        SecurityContextHolder.setContext(context);
        saveContext(context, request, response);
    }

    /** Ends the request's session, on every device's socket that hangs on it. */
    public void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        endSession(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var someone = context.getAuthentication();
        if (someone == null) return;
        endSession(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(LIFE.toSeconds()));
        session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, someone.getName());
        session.setAttribute(SIGNED_IN_AT, clock.instant());
        session.setAttribute(AGENT, agent(request));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it; the filters call it through its successor
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return account(holder.getRequest())
                .flatMap(principals::find)
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return account(request).isPresent();
    }

    private void endSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) return;
        var id = session.getId();
        session.invalidate();
        live.close(id);
    }

    private static Optional<String> account(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(PRINCIPAL_NAME_INDEX_NAME));
    }

    private static String agent(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }
}
