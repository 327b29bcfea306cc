package parley.live.web;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.shared.web.LiveSessions;

/** All sockets of this node; one clock beats for all of them. */
@Component
final class OpenSockets implements LiveSessions, NodeWord, Ticking {

    private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();

    private final Set<LiveSession> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> ended = new ConcurrentHashMap<>();
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
    public int openHere() {
        return open.size();
    }

    @Override
    public String kind() {
        return "ended";
    }

    @Override
    public void hear(String sessionOrAccount, String json) {
        ended.put(sessionOrAccount, System.nanoTime());
        open.forEach(this::closeIfEnded);
    }

    /** A handshake may have looked at the HTTP session just before it ended. */
    void add(LiveSession session) {
        open.add(session);
        closeIfEnded(session);
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

    @Override
    public void tick(long now) {
        ended.values().removeIf(at -> now - at > REMEMBERED);
        for (var session : open) beat(session, now);
    }

    private void closeIfEnded(LiveSession session) {
        if (hasEnded(session.visitor, session.visitor.httpSession())
                || hasEnded(session.visitor, session.visitor.actor().account().value()))
            session.outbox.close(CloseCode.SIGNED_OUT);
    }

    private boolean hasEnded(Visitor visitor, String key) {
        var at = ended.get(key);
        return at != null && at - visitor.cameAt() > 0;
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
