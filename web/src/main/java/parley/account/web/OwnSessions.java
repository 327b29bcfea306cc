package parley.account.web;

import static parley.shared.web.SessionContexts.ADDRESS;
import static parley.shared.web.SessionContexts.AGENT;
import static parley.shared.web.SessionContexts.SIGNED_IN_AT;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.shared.web.LiveSessions;

/** Where a person is signed in. */
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final LiveSessions live;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, LiveSessions live) {
        this.sessions = sessions;
        this.live = live;
    }

    /** One of them. Its id is a hash: the session's own would let whoever reads it in. */
    record OwnSession(
            String id, boolean current, Instant signedInAt, Instant lastSeenAt, String agent, String address) {}

    List<OwnSession> of(AccountId account, String current) {
        return sessions.findByPrincipalName(account.value()).values().stream()
                .map(session -> describe(session, current))
                .sorted(Comparator.comparing(OwnSession::lastSeenAt).reversed())
                .toList();
    }

    void end(AccountId account, String id) {
        endWhere(account, session -> publicId(session).equals(id));
    }

    /** @param kept the session that stays, if any */
    void endAllBut(AccountId account, @Nullable String kept) {
        endWhere(account, session -> !session.getId().equals(kept));
    }

    private void endWhere(AccountId account, Predicate<Session> unwanted) {
        sessions.findByPrincipalName(account.value()).values().stream()
                .filter(unwanted)
                .map(Session::getId)
                .forEach(id -> {
                    sessions.deleteById(id);
                    live.close(id);
                });
    }

    private static OwnSession describe(Session session, String current) {
        return new OwnSession(
                publicId(session),
                session.getId().equals(current),
                Optional.<Instant>ofNullable(session.getAttribute(SIGNED_IN_AT)).orElse(session.getCreationTime()),
                session.getLastAccessedTime(),
                Optional.<String>ofNullable(session.getAttribute(AGENT)).orElse(""),
                Optional.<String>ofNullable(session.getAttribute(ADDRESS)).orElse(""));
    }

    private static String publicId(Session session) {
        return Secrets.hash(session.getId());
    }
}
