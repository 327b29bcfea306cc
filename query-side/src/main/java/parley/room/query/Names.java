package parley.room.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.room.MessageQuery.Author;
import parley.shared.AccountId;
import parley.shared.Bound;

/** What people are called now, so that no page of messages needs to be rewritten when somebody takes another name. */
@Component
class Names {

    /** How long another node may show an earlier name. */
    private static final Duration STALE = Duration.ofSeconds(30);

    @Bound
    private static final int MOST = 50_000;

    /** No person, so never looked up. */
    private static final Set<String> NOBODY = Set.of("", AccountId.SYSTEM.value(), AccountId.GUEST.value());

    /** Names are remembered by another processor than messages: one who has just signed up may not be there yet. */
    private static final int PATIENCE = 50;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final MongoOperations mongo;
    private final Cache<String, Author> authors =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(STALE).build();

    /** Those for whom waiting was in vain. */
    private final Cache<String, Boolean> strangers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(STALE).build();

    private final Cache<String, String> accounts =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(STALE).build();

    Names(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Answers for all of these people with at most one look into the read model. */
    Function<String, Author> of(Stream<String> ids) {
        var wanted = ids.filter(id -> !NOBODY.contains(id)).distinct().toList();
        var known = new HashMap<String, Author>(authors.getAllPresent(wanted));
        var missing = wanted.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) find("_id", missing).forEach(view -> known.put(view.id, remember(view)));
        return id -> known.getOrDefault(id, new Author(new AccountId(id), "", ""));
    }

    /** As {@link #of}, but gives the names a moment to arrive. */
    Function<String, Author> soon(List<String> ids) throws InterruptedException {
        var found = of(ids.stream());
        for (var i = 0; i < PATIENCE && ids.stream().anyMatch(this::isUnknown); i++) {
            Thread.sleep(PAUSE);
            found = of(ids.stream());
        }
        ids.stream().filter(this::isUnknown).forEach(id -> strangers.put(id, true));
        return found;
    }

    /** The accounts of those of these usernames, folded, that somebody has. */
    Collection<String> accountsOf(List<String> usernames) {
        var known = new HashMap<String, String>(accounts.getAllPresent(usernames));
        var missing =
                usernames.stream().filter(name -> !known.containsKey(name)).toList();
        if (!missing.isEmpty()) find("folded", missing).forEach(view -> known.put(view.folded, view.id));
        accounts.putAll(known);
        return usernames.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Author of(AccountId account) {
        return of(Stream.of(account.value())).apply(account.value());
    }

    void forget(String account) {
        authors.invalidate(account);
    }

    void forgetAll() {
        authors.invalidateAll();
        accounts.invalidateAll();
    }

    private boolean isUnknown(String id) {
        return !NOBODY.contains(id) && authors.getIfPresent(id) == null && strangers.getIfPresent(id) == null;
    }

    private Author remember(NameView view) {
        var author = view.asAuthor();
        authors.put(view.id, author);
        return author;
    }

    private List<NameView> find(String field, List<String> values) {
        return mongo.find(Query.query(Criteria.where(field).in(values)), NameView.class);
    }
}
