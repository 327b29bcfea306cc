package parley.account.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.AccountQuery.Person;
import parley.shared.AccountId;

/** Who the people are that other features remember by their accounts alone. */
@Component
public class Persons {

    private final MongoOperations mongo;
    private final Faces faces;

    Persons(MongoOperations mongo, Faces faces) {
        this.mongo = mongo;
        this.faces = faces;
    }

    /** All of these people by two reads by key; somebody unknown has no name. */
    public Function<String, Person> of(Collection<String> accounts) {
        var known = accounts.isEmpty()
                ? Map.<String, Person>of()
                : find(Query.query(Criteria.where("_id").in(accounts))).stream()
                        .collect(Collectors.toMap(person -> person.id().value(), Function.identity()));
        return account -> known.getOrDefault(account, unknown(account));
    }

    public Person of(AccountId account) {
        return of(List.of(account.value())).apply(account.value());
    }

    public Optional<Person> find(AccountId account) {
        return find(Query.query(Criteria.where("_id").is(account.value()))).stream()
                .findFirst();
    }

    /** Those that the query finds, in its order, with their faces. */
    List<Person> find(Query query) {
        var found = mongo.find(query, PersonView.class);
        var looks = faces.of(found.stream().map(person -> person.id).toList());
        return found.stream()
                .map(person -> person.asAnswer(looks.get(person.id)))
                .toList();
    }

    private static Person unknown(String account) {
        return new Person(new AccountId(account), "", "", Set.of(), true, Instant.EPOCH);
    }
}
