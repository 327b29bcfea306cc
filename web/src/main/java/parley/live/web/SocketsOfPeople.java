package parley.live.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.shared.AccountId;

/** Whose sockets are open, in the order in which they came: where there are too many, whoever came last is served. */
final class SocketsOfPeople {

    private final int most;
    private final Map<AccountId, Deque<LiveSession>> all = new ConcurrentHashMap<>();

    SocketsOfPeople(int most) {
        this.most = most;
    }

    void add(LiveSession session) {
        all.compute(session.actor.account(), (_, known) -> {
            var its = known == null ? new ArrayDeque<LiveSession>() : known;
            its.add(session);
            while (its.size() > most) its.remove().queue.close(CloseCode.TOO_MANY);
            return its;
        });
    }

    void remove(LiveSession session) {
        all.computeIfPresent(session.actor.account(), (_, its) -> {
            its.remove(session);
            return its.isEmpty() ? null : its;
        });
    }

    List<LiveSession> of(AccountId account) {
        var copy = new ArrayList<LiveSession>();
        all.computeIfPresent(account, (_, its) -> {
            copy.addAll(its);
            return its;
        });
        return copy;
    }
}
