package parley.friend.query;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import parley.account.AccountQuery.People;
import parley.account.AccountQuery.Person;
import parley.friend.FriendshipQuery.*;
import parley.friend.FriendshipRejection;
import parley.friend.Relation;
import parley.people.query.PeopleDirectory;
import parley.platform.search.Words;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

/** Answers what can be asked about friends. */
@Component
class FriendshipQueries {

    private static final Comparator<Person> BY_NAME =
            Comparator.comparing((Person person) -> Words.fold(person.name())).thenComparing(Person::username);

    private final StoredRelations relations;
    private final PeopleDirectory people;

    FriendshipQueries(StoredRelations relations, PeopleDirectory people) {
        this.relations = relations;
        this.people = people;
    }

    @QueryHandler
    RelatedPeople handle(MyFriends query) {
        return byName(relations.of(query.by().account()).friends, Relation.FRIENDS);
    }

    @QueryHandler
    RelatedPeople handle(MyBlocks query) {
        return byName(relations.of(query.by().account()).blocked, Relation.BLOCKED);
    }

    @QueryHandler
    FriendRequests handle(MyFriendRequests query) {
        var mine = relations.of(query.by().account());
        return new FriendRequests(
                newestFirst(mine.incoming, Relation.ASKS), newestFirst(mine.outgoing, Relation.ASKED));
    }

    @QueryHandler
    RelatedPerson handle(RelationTo query) {
        return relations.relatedPerson(query.by().account(), query.other());
    }

    @QueryHandler
    People handle(FriendsOf query) {
        var theirs = relations.of(query.account());
        var asker = query.by().account();
        if (theirs.to(asker) != Relation.FRIENDS && theirs.to(asker) != Relation.ONESELF)
            throw new CommandRejected(FriendshipRejection.FRIENDS_ONLY);
        return people(theirs.friends.stream().map(RelatedPersonView::account).collect(Collectors.toSet()));
    }

    @QueryHandler
    People handle(CommonFriends query) {
        var asker = query.by().account();
        if (relations.blockedEitherWay(asker, query.other())) return new People(List.of());
        return people(relations.commonFriends(asker, query.other()).stream()
                .map(AccountId::value)
                .collect(Collectors.toSet()));
    }

    private RelatedPeople byName(List<RelatedPersonView> list, Relation relation) {
        return new RelatedPeople(relatedPeople(list, relation).stream()
                .sorted(Comparator.comparing(RelatedPerson::person, BY_NAME))
                .toList());
    }

    private List<RelatedPerson> newestFirst(List<RelatedPersonView> list, Relation relation) {
        return relatedPeople(list, relation).reversed();
    }

    private List<RelatedPerson> relatedPeople(List<RelatedPersonView> list, Relation relation) {
        var known = people.of(list.stream().map(RelatedPersonView::account));
        return list.stream()
                .map(relatedPerson -> new RelatedPerson(
                        known.apply(relatedPerson.account()), relation, relatedPerson.note(), relatedPerson.since()))
                .toList();
    }

    private People people(Set<String> accounts) {
        return new People(accounts.stream()
                .map(people.of(accounts.stream()))
                .sorted(BY_NAME)
                .toList());
    }
}
