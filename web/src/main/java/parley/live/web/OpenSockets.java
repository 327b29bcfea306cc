package parley.live.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.shared.web.LiveSessions;

/** All sockets of this node; one clock beats for all of them. */
@Component
final class OpenSockets implements LiveSessions, NodeWord {

    private final Set<LiveSession> open = ConcurrentHashMap.newKeySet();
    private final QueryUpdateEmitter updates;

    OpenSockets(QueryUpdateEmitter updates) {
        this.updates = updates;
    }

    @Override
    public void close(String httpSession) {
        updates.emit(LiveUpdates.class, _ -> true, LiveUpdate.sessionEnded(httpSession));
    }

    @Override
    public void closeAll(AccountId account) {
        updates.emit(LiveUpdates.class, _ -> true, LiveUpdate.sessionsEnded(account));
    }

    @Override
    public String kind() {
        return "ended";
    }

    @Override
    public void hear(String sessionOrAccount, String json) {
        for (var session : open)
            if (session.httpSession.equals(sessionOrAccount)
                    || session.actor.account().value().equals(sessionOrAccount))
                session.outbox.close(CloseCode.SIGNED_OUT);
    }

    void add(LiveSession session) {
        open.add(session);
    }

    void remove(LiveSession session) {
        open.remove(session);
    }

    Set<LiveSession> all() {
        return open;
    }

    void closeAll(CloseCode why) {
        for (var session : open) session.outbox.close(why);
    }

    @Scheduled(fixedRate = 500)
    void beat() {
        var now = System.nanoTime();
        for (var session : open) beat(session, now);
    }

    private static void beat(LiveSession session, long now) {
        var pulse = session.pulse;
        if (session.outbox.isClosing()) {
            if (pulse.closingTakesTooLong(now)) session.wire.cut();
        } else if (pulse.isGone(now)) {
            session.outbox.close(CloseCode.SILENT);
        } else if (pulse.owesBeat(session.outbox.wroteAt(), now)) {
            session.outbox.offer(StompFrames.HEARTBEAT);
        }
    }
}
