package parley.platform.sessions;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import parley.platform.http.Principals;
import parley.platform.http.SignedIn;
import parley.shared.Bound;

/**
 * Keeps in a session only whose it is: roles and whether the account still stands are looked up on each request.
 *
 * <p>Signing in, by whatever means, begins a new session, so that nobody can plant theirs beforehand.
 */
@Component
public class AccountSecurityContextRepository implements SecurityContextRepository {

    /** When, from what and from where the session was signed in, for the person's list of sessions. */
    public static final String SIGNED_IN_AT = "signedInAt";

    public static final String AGENT = "agent";
    public static final String ADDRESS = "address";

    /** Of a session that nobody uses. */
    @Bound
    private static final Duration LONGEST_REST = Duration.ofDays(30);

    /** Of any session: then one signs in again. */
    @Bound
    private static final Duration LONGEST_SESSION = Duration.ofDays(90);

    private static final String ENDED = AccountSecurityContextRepository.class.getName() + ".ended";

    /** After so long a browser has the answer that gave it a new session. */
    private static final Duration ANSWERED = Duration.ofSeconds(10);

    @Bound
    private static final int LONGEST_AGENT = 300;

    private final Principals principals;
    private final LiveSessions live;
    private final Clock clock;

    AccountSecurityContextRepository(Principals principals, LiveSessions live, Clock clock) {
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
        request.setAttribute(ENDED, true);
        endSession(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var someone = context.getAuthentication();
        if (someone == null) return;
        replaceSession(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(LONGEST_REST.toSeconds()));
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

    /** Whether this request ended the session that it came with. */
    public static boolean hasEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    private void endSession(HttpServletRequest request) {
        invalidate(request).ifPresent(live::close);
    }

    /**
     * Sockets of the old session stay until the browser has the new one: a tab whose socket closes asks at once who is
     * signed in, with the old cookie would be told nobody, and all tabs would take that for the newest word.
     */
    private void replaceSession(HttpServletRequest request) {
        invalidate(request)
                .ifPresent(id -> CompletableFuture.delayedExecutor(ANSWERED.toSeconds(), TimeUnit.SECONDS)
                        .execute(() -> live.close(id)));
    }

    /** The id of the session that there was. */
    private static Optional<String> invalidate(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) return Optional.empty();
        var id = session.getId();
        session.invalidate();
        return Optional.of(id);
    }

    private Optional<String> account(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) return Optional.empty();
        if (isTooOld(session)) {
            endSession(request);
            return Optional.empty();
        }
        return Optional.ofNullable((String) session.getAttribute(PRINCIPAL_NAME_INDEX_NAME));
    }

    private boolean isTooOld(HttpSession session) {
        return session.getAttribute(SIGNED_IN_AT) instanceof Instant since
                && clock.instant().isAfter(since.plus(LONGEST_SESSION));
    }

    private static String agent(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }
}
