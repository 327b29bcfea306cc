package parley.account.web;

import static parley.platform.sessions.AccountSecurityContextRepository.ADDRESS;
import static parley.platform.sessions.AccountSecurityContextRepository.AGENT;
import static parley.platform.sessions.AccountSecurityContextRepository.SIGNED_IN_AT;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import parley.platform.sessions.LiveSessions;
import parley.shared.AccountId;

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
            String id, boolean current, Instant signedInAt, Instant lastSeenAt, String device, String address) {}

    List<OwnSession> of(AccountId account, String current) {
        return sessions.findByPrincipalName(account.value()).values().stream()
                .map(session -> describe(session, current))
                .sorted(Comparator.comparing(OwnSession::lastSeenAt).reversed())
                .toList();
    }

    /** Whether there was one of that id. */
    boolean end(AccountId account, String id) {
        return endWhere(account, session -> publicId(session).equals(id)) > 0;
    }

    /** @param kept the session that stays, if any */
    void endAllBut(AccountId account, @Nullable String kept) {
        endWhere(account, session -> !session.getId().equals(kept));
    }

    private int endWhere(AccountId account, Predicate<Session> unwanted) {
        var ended = sessions.findByPrincipalName(account.value()).values().stream()
                .filter(unwanted)
                .map(Session::getId)
                .toList();
        for (var id : ended) {
            sessions.deleteById(id);
            live.close(id);
        }
        return ended.size();
    }

    private static OwnSession describe(Session session, String current) {
        return new OwnSession(
                publicId(session),
                session.getId().equals(current),
                Optional.<Instant>ofNullable(session.getAttribute(SIGNED_IN_AT)).orElse(session.getCreationTime()),
                session.getLastAccessedTime(),
                DeviceName.of(
                        Optional.<String>ofNullable(session.getAttribute(AGENT)).orElse("")),
                Optional.<String>ofNullable(session.getAttribute(ADDRESS)).orElse(""));
    }

    private static String publicId(Session session) {
        return Secrets.hash(session.getId());
    }
}
