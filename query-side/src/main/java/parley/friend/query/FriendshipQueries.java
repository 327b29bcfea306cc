package parley.friend.query;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.account.AccountQuery.People;
import parley.account.AccountQuery.Person;
import parley.account.query.Persons;
import parley.friend.FriendshipQuery.*;
import parley.friend.FriendshipRejection;
import parley.friend.Relation;
import parley.shared.CommandRejected;
import parley.shared.query.Words;

/** Answers what can be asked about friends. */
@Component
class FriendshipQueries {

    private static final Comparator<Person> BY_NAME =
            Comparator.comparing((Person person) -> Words.fold(person.name())).thenComparing(Person::username);

    private final StoredRelations relations;
    private final Persons persons;

    FriendshipQueries(StoredRelations relations, Persons persons) {
        this.relations = relations;
        this.persons = persons;
    }

    @QueryHandler
    Ties handle(MyFriends query) {
        return byName(relations.of(query.by().account()).friends, Relation.FRIENDS);
    }

    @QueryHandler
    Ties handle(MyBlocks query) {
        return byName(relations.of(query.by().account()).blocked, Relation.BLOCKED);
    }

    @QueryHandler
    FriendRequests handle(MyFriendRequests query) {
        var mine = relations.of(query.by().account());
        return new FriendRequests(
                newestFirst(mine.incoming, Relation.ASKS), newestFirst(mine.outgoing, Relation.ASKED));
    }

    @QueryHandler
    Tie handle(TieTo query) {
        return relations.tie(query.by().account(), query.other());
    }

    @QueryHandler
    People handle(FriendsOf query) {
        var theirs = relations.of(query.account());
        var asker = query.by().account();
        if (theirs.to(asker) != Relation.FRIENDS && theirs.to(asker) != Relation.ONESELF)
            throw new CommandRejected(FriendshipRejection.FRIENDS_ONLY);
        return people(theirs.friends.stream().map(TieView::account).collect(Collectors.toSet()));
    }

    @QueryHandler
    People handle(CommonFriends query) {
        var asker = query.by().account();
        if (relations.blockedEitherWay(asker, query.other())) return new People(List.of());
        return people(relations.commonFriends(asker, query.other()).stream()
                .map(AccountId::value)
                .collect(Collectors.toSet()));
    }

    private Ties byName(List<TieView> list, Relation relation) {
        return new Ties(ties(list, relation).stream()
                .sorted(Comparator.comparing(Tie::person, BY_NAME))
                .toList());
    }

    private List<Tie> newestFirst(List<TieView> list, Relation relation) {
        return ties(list, relation).reversed();
    }

    private List<Tie> ties(List<TieView> list, Relation relation) {
        var known = persons.of(list.stream().map(TieView::account).toList());
        return list.stream()
                .map(tie -> new Tie(known.apply(tie.account()), relation, tie.note(), tie.since()))
                .toList();
    }

    private People people(Set<String> accounts) {
        return new People(
                accounts.stream().map(persons.of(accounts)).sorted(BY_NAME).toList());
    }
}
