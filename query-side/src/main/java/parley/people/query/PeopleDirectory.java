package parley.people.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.AccountQuery.Person;
import parley.platform.readmodels.ReadModelServed;
import parley.shared.AccountId;
import parley.shared.Bound;

/**
 * Who the people are that other features remember by their accounts alone, so that no page needs to be written anew when
 * somebody takes another name.
 */
@Component
public class PeopleDirectory {

    /** How long another node may show an earlier name. */
    private static final Duration STALE = Duration.ofSeconds(30);

    @Bound
    private static final int MOST = 50_000;

    /** No person, so never looked up. */
    private static final Set<String> NOBODY = Set.of("", AccountId.SYSTEM.value(), AccountId.GUEST.value());

    /** People are remembered by another processor than what they do: one who has just signed up may not be there yet. */
    private static final int PATIENCE = 50;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final MongoOperations mongo;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Person> people =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(STALE).build();

    /** Those for whom waiting was in vain. */
    private final Cache<String, Boolean> strangers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(STALE).build();

    private final Cache<String, String> accounts =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(STALE).build();

    PeopleDirectory(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** All of these people by one read at most; somebody unknown has no name. */
    public Function<String, Person> of(Stream<String> ids) {
        var wanted = ids.filter(id -> !NOBODY.contains(id)).distinct().toList();
        var known = new HashMap<String, Person>(people.getAllPresent(wanted));
        var missing = wanted.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) known.putAll(read(missing));
        return id -> {
            var person = known.get(id);
            return person == null ? unknown(id) : person;
        };
    }

    public Person of(AccountId account) {
        return of(Stream.of(account.value())).apply(account.value());
    }

    /** As {@link #of}, but gives people a moment to arrive. */
    public Function<String, Person> soon(List<String> ids) {
        var found = of(ids.stream());
        for (var i = 0; i < PATIENCE && ids.stream().anyMatch(this::isUnknown); i++) {
            if (!pause()) return found;
            found = of(ids.stream());
        }
        ids.stream().filter(this::isUnknown).forEach(id -> strangers.put(id, true));
        return found;
    }

    /** As the read model has them at this moment, for whoever decides by it what may be shown. */
    public Optional<Person> find(AccountId account) {
        return Optional.ofNullable(mongo.findById(account.value(), PersonView.class))
                .map(PersonView::asAnswer);
    }

    /** As {@link #find}; somebody unknown has no name, and is gone. */
    public Person now(AccountId account) {
        return find(account).orElseGet(() -> unknown(account.value()));
    }

    /** Whose these usernames are, folded, as far as somebody has them. */
    public Map<String, String> accountsByUsername(List<String> usernames) {
        var known = new HashMap<String, String>(accounts.getAllPresent(usernames));
        var missing =
                usernames.stream().filter(name -> !known.containsKey(name)).toList();
        if (!missing.isEmpty()) stored("folded", missing).forEach(view -> known.put(view.folded, view.id));
        accounts.putAll(known);
        return known;
    }

    /** To be called once they are written. */
    void changed(Collection<String> ids) {
        changes.incrementAndGet();
        people.invalidateAll(ids);
    }

    /** What is remembered is of another build. */
    @EventListener
    void on(ReadModelServed served) {
        if (!served.group().equals(PersonProjection.GROUP)) return;
        changes.incrementAndGet();
        people.invalidateAll();
        accounts.invalidateAll();
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isUnknown(String id) {
        return !NOBODY.contains(id) && people.getIfPresent(id) == null && strangers.getIfPresent(id) == null;
    }

    /** What was read before a change and arrives after it is not remembered. */
    private Map<String, Person> read(List<String> ids) {
        var before = changes.get();
        var found = new HashMap<String, Person>();
        for (var view : stored("_id", ids)) found.put(view.id, view.asAnswer());
        people.putAll(found);
        if (changes.get() != before) people.invalidateAll(found.keySet());
        return found;
    }

    private List<PersonView> stored(String field, List<String> values) {
        return mongo.find(Query.query(Criteria.where(field).in(values)), PersonView.class);
    }

    private static Person unknown(String account) {
        return new Person(new AccountId(account), "", "", Set.of(), true, Instant.EPOCH);
    }
}
