package parley.search.query;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import parley.friend.query.Relations;
import parley.friend.query.SocialGraph;
import parley.people.query.PeopleDirectory;
import parley.search.PeopleQuery.FindPeople;
import parley.search.PeopleQuery.Found;
import parley.search.PeopleQuery.FoundPeople;
import parley.search.PeopleQuery.SuggestPeople;
import parley.search.query.Acquaintances.Acquaintance;
import parley.shared.Actor;
import parley.shared.Bound;

/** Answers what can be asked to find people. */
@Component
class FindingQueries {

    @Bound
    private static final int MOST_FOUND = 50;

    private final PeopleFinder finder;
    private final Acquaintances acquaintances;
    private final Relations relations;
    private final PeopleDirectory people;

    FindingQueries(PeopleFinder finder, Acquaintances acquaintances, Relations relations, PeopleDirectory people) {
        this.finder = finder;
        this.acquaintances = acquaintances;
        this.relations = relations;
        this.people = people;
    }

    @QueryHandler
    FoundPeople handle(FindPeople query) {
        var sought = NameSuffixes.fold(query.text());
        if (query.by().isGuest() || sought.isEmpty()) return new FoundPeople(List.of());
        var graph = graphOf(query.by());
        return answer(
                graph,
                finder.find(sought, limit(query.limit()), graph).stream()
                        .map(person -> new Acquaintance(
                                person, graph.friendsOfFriends().getOrDefault(person.account(), 0), 0))
                        .toList());
    }

    @QueryHandler
    FoundPeople handle(SuggestPeople query) {
        if (query.by().isGuest()) return new FoundPeople(List.of());
        var graph = graphOf(query.by());
        return answer(graph, acquaintances.of(query.by().account(), graph, limit(query.limit())));
    }

    private SocialGraph graphOf(Actor by) {
        return relations.graphOf(by.account());
    }

    private FoundPeople answer(SocialGraph graph, List<Acquaintance> found) {
        var known = people.of(found.stream().map(one -> one.person().id));
        return new FoundPeople(found.stream()
                .map(one -> new Found(
                        known.apply(one.person().id),
                        graph.to(one.person().account()),
                        one.commonFriends(),
                        one.commonRooms()))
                .toList());
    }

    private static int limit(int asked) {
        return Math.clamp(asked, 1, MOST_FOUND);
    }
}
