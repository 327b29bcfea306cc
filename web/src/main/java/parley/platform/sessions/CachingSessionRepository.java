package parley.platform.sessions;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions for one round trip a request at most: they are read outside of a transaction, written in one where a request
 * changed something, and a use alone is written only once it tells more than a minute.
 */
final class CachingSessionRepository<S extends Session>
        implements FindByIndexNameSessionRepository<CopyOnWriteSession<S>> {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final FindByIndexNameSessionRepository<S> sessions;
    private final TransactionOperations writing;
    private final RequestCache<S> remembered;

    /** @param sessions which must take part in a transaction and not ask for one */
    CachingSessionRepository(
            FindByIndexNameSessionRepository<S> sessions, TransactionOperations writing, RequestCache<S> remembered) {
        this.sessions = sessions;
        this.writing = writing;
        this.remembered = remembered;
    }

    @Override
    public CopyOnWriteSession<S> createSession() {
        return CopyOnWriteSession.own(sessions.createSession());
    }

    @Override
    public void save(CopyOnWriteSession<S> session) {
        if (!session.isOwn()) return;
        writing.executeWithoutResult(_ -> sessions.save(session.stored()));
        remembered.forget(session.foundAs());
        remembered.forget(session.getId());
    }

    /** What a cookie names may be anything: only what can be a session's id is sought and remembered. */
    @Override
    public @Nullable CopyOnWriteSession<S> findById(String id) {
        if (!ID.matcher(id).matches()) return null;
        var stored = remembered.get(id, sessions::findById);
        return stored == null ? null : CopyOnWriteSession.shared(stored, sessions::findById);
    }

    @Override
    public void deleteById(String id) {
        writing.executeWithoutResult(_ -> sessions.deleteById(id));
        remembered.forget(id);
    }

    @Override
    public Map<String, CopyOnWriteSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, stored -> CopyOnWriteSession.own(stored.getValue())));
    }
}
