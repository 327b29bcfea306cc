package parley.shared.web;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions for one round trip a request: they are read outside of a transaction, written in one, and a use alone is
 * written only once it tells more than a minute.
 */
final class FrugalSessions<S extends Session> implements FindByIndexNameSessionRepository<UsedSession<S>> {

    private final FindByIndexNameSessionRepository<S> sessions;
    private final TransactionOperations writing;

    /** @param sessions which must take part in a transaction and not ask for one */
    FrugalSessions(FindByIndexNameSessionRepository<S> sessions, TransactionOperations writing) {
        this.sessions = sessions;
        this.writing = writing;
    }

    @Override
    public UsedSession<S> createSession() {
        return new UsedSession<>(sessions.createSession());
    }

    @Override
    public void save(UsedSession<S> session) {
        writing.executeWithoutResult(_ -> sessions.save(session.stored()));
    }

    @Override
    public @Nullable UsedSession<S> findById(String id) {
        var stored = sessions.findById(id);
        return stored == null ? null : new UsedSession<>(stored);
    }

    @Override
    public void deleteById(String id) {
        writing.executeWithoutResult(_ -> sessions.deleteById(id));
    }

    @Override
    public Map<String, UsedSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, stored -> new UsedSession<>(stored.getValue())));
    }
}
