package parley.account.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.account.AccountQuery.Person;

/** Who the people are that other features remember by their accounts alone. */
@Component
public class Persons {

    private final MongoOperations mongo;

    Persons(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** All of these people by one read by key; somebody unknown has no name. */
    public Function<String, Person> of(Collection<String> accounts) {
        var known = find(accounts);
        return account -> known.getOrDefault(account, unknown(account));
    }

    public Person of(AccountId account) {
        return of(List.of(account.value())).apply(account.value());
    }

    private Map<String, Person> find(Collection<String> accounts) {
        if (accounts.isEmpty()) return Map.of();
        return mongo.find(Query.query(Criteria.where("_id").in(accounts)), PersonView.class).stream()
                .collect(Collectors.toMap(person -> person.id, PersonView::asAnswer));
    }

    private static Person unknown(String account) {
        return new Person(new AccountId(account), "", "", Set.of(), true, Instant.EPOCH);
    }
}
