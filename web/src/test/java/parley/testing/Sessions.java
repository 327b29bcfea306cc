package parley.testing;

import java.time.Duration;
import java.time.Instant;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import parley.platform.sessions.AccountSecurityContextRepository;

/** Makes time pass for sessions. */
public final class Sessions {

    private Sessions() {}

    /** All sessions of the account were signed in so long ago. */
    @SuppressWarnings("unchecked")
    public static void age(Site site, String account, Duration by) {
        FindByIndexNameSessionRepository<Session> sessions = site.bean(FindByIndexNameSessionRepository.class);
        for (var session : sessions.findByPrincipalName(account).values()) {
            session.setAttribute(
                    AccountSecurityContextRepository.SIGNED_IN_AT, Instant.now().minus(by));
            sessions.save(session);
        }
    }
}
