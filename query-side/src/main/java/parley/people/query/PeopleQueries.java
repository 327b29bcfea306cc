package parley.people.query;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.AccountQuery.*;
import parley.account.AccountRejection;
import parley.platform.search.Words;
import parley.shared.Bound;
import parley.shared.CommandRejected;
import parley.shared.Role;

/** Answers what can be asked about people. */
@Component
class PeopleQueries {

    @Bound
    private static final int MOST_LISTED = 200;

    private final MongoOperations mongo;

    PeopleQueries(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @QueryHandler
    People handle(PersonById query) {
        return people(Query.query(Criteria.where("_id").is(query.account().value())));
    }

    @QueryHandler
    People handle(PersonByUsername query) {
        if (query.username().isEmpty()) return new People(List.of());
        return people(Query.query(Criteria.where("folded").is(Words.fold(query.username())))
                .limit(1));
    }

    @QueryHandler
    People handle(AllPeople query) {
        if (!query.by().has(Role.ADMIN)) throw new CommandRejected(AccountRejection.ADMINISTRATORS_ONLY);
        var after = query.after() == null ? null : mongo.findById(query.after().value(), PersonView.class);
        var later = Criteria.where("registration").gt(after == null ? "" : after.registration);
        return people(
                Query.query(later).with(Sort.by("registration")).limit(Math.clamp(query.limit(), 1, MOST_LISTED)));
    }

    private People people(Query query) {
        return new People(mongo.find(query, PersonView.class).stream()
                .map(PersonView::asAnswer)
                .toList());
    }
}
