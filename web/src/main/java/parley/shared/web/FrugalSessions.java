package parley.shared.web;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions for one round trip a request at most: they are read outside of a transaction, written in one where a request
 * changed something, and a use alone is written only once it tells more than a minute.
 */
final class FrugalSessions<S extends Session> implements FindByIndexNameSessionRepository<UsedSession<S>> {

    private final FindByIndexNameSessionRepository<S> sessions;
    private final TransactionOperations writing;
    private final Remembered<S> remembered;

    /** @param sessions which must take part in a transaction and not ask for one */
    FrugalSessions(
            FindByIndexNameSessionRepository<S> sessions, TransactionOperations writing, Remembered<S> remembered) {
        this.sessions = sessions;
        this.writing = writing;
        this.remembered = remembered;
    }

    @Override
    public UsedSession<S> createSession() {
        return UsedSession.own(sessions.createSession());
    }

    @Override
    public void save(UsedSession<S> session) {
        if (!session.isOwn()) return;
        writing.executeWithoutResult(_ -> sessions.save(session.stored()));
        remembered.forget(session.foundAs());
        remembered.forget(session.getId());
    }

    @Override
    public @Nullable UsedSession<S> findById(String id) {
        var stored = remembered.get(id, sessions::findById);
        return stored == null ? null : UsedSession.shared(stored, sessions::findById);
    }

    @Override
    public void deleteById(String id) {
        writing.executeWithoutResult(_ -> sessions.deleteById(id));
        remembered.forget(id);
    }

    @Override
    public Map<String, UsedSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, stored -> UsedSession.own(stored.getValue())));
    }
}
