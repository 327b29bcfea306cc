package parley.search.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.search.PeopleQuery.FindPeople;
import parley.search.PeopleQuery.FoundPeople;
import parley.search.PeopleQuery.SuggestPeople;
import parley.shared.Actor;

/** Finding people, and being shown some. */
@RestController
@RequestMapping("/api/people")
class FindingController {

    private final QueryClient queries;

    FindingController(QueryClient queries) {
        this.queries = queries;
    }

    @GetMapping
    @CountsAs(Action.SEARCHES)
    FoundPeople find(@RequestParam String text, @RequestParam(defaultValue = "20") int limit, Actor actor) {
        return queries.ask(new FindPeople(text, limit, actor), FoundPeople.class);
    }

    @GetMapping("/suggestions")
    @CountsAs(Action.SEARCHES)
    FoundPeople suggest(@RequestParam(defaultValue = "12") int limit, Actor actor) {
        return queries.ask(new SuggestPeople(limit, actor), FoundPeople.class);
    }
}
