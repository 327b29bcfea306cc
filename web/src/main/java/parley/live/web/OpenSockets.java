package parley.live.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.platform.sessions.LiveSessions;
import parley.shared.AccountId;

/** All sockets of this node; one clock beats for all of them. */
@Component
final class OpenSockets implements LiveSessions, NodeMessageHandler, PeriodicTask {

    private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();

    private final Set<LiveSession> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> ended = new ConcurrentHashMap<>();
    private final SocketsOfPeople people;
    private final QueryUpdateEmitter updates;

    OpenSockets(QueryUpdateEmitter updates, LiveSettings settings) {
        this.updates = updates;
        people = new SocketsOfPeople(settings.socketsPerPerson());
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
        return LiveUpdate.ENDED;
    }

    @Override
    public void hear(String sessionOrAccount, String json) {
        ended.put(sessionOrAccount, System.nanoTime());
        open.forEach(this::closeIfEnded);
    }

    /** A handshake may have looked at the HTTP session just before it ended. */
    void add(LiveSession session) {
        open.add(session);
        people.add(session);
        closeIfEnded(session);
    }

    void remove(LiveSession session) {
        open.remove(session);
        people.remove(session);
    }

    Set<LiveSession> all() {
        return open;
    }

    /** All of one person. */
    List<LiveSession> of(AccountId account) {
        return people.of(account);
    }

    void closeAll(CloseCode why) {
        for (var session : open) session.queue.close(why);
    }

    @Override
    public void tick(long now) {
        ended.values().removeIf(at -> now - at > REMEMBERED);
        for (var session : open) beat(session, now);
    }

    private void closeIfEnded(LiveSession session) {
        if (hasEnded(session.visitor, session.visitor.httpSession())
                || hasEnded(session.visitor, session.visitor.actor().account().value()))
            session.queue.close(CloseCode.SIGNED_OUT);
    }

    private boolean hasEnded(Visitor visitor, String key) {
        var at = ended.get(key);
        return at != null && at - visitor.cameAt() > 0;
    }

    private static void beat(LiveSession session, long now) {
        var heartbeats = session.heartbeats;
        if (session.queue.isClosing()) {
            if (heartbeats.closingTakesTooLong(now)) session.writer.cut();
        } else if (heartbeats.isGone(now)) {
            session.queue.close(CloseCode.SILENT);
        } else if (heartbeats.owesBeat(session.queue.wroteAt(), now)) {
            session.queue.offer(StompFrames.HEARTBEAT);
        }
    }
}
