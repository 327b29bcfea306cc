package parley.search.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.account.Actor;
import parley.search.PeopleQuery.FindPeople;
import parley.search.PeopleQuery.FoundPeople;
import parley.search.PeopleQuery.SuggestPeople;
import parley.shared.web.Questions;

/** Finding people, and being shown some. */
@RestController
@RequestMapping("/api/people")
class FindingController {

    private final Questions questions;

    FindingController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    FoundPeople find(@RequestParam String text, @RequestParam(defaultValue = "20") int limit, Actor actor) {
        return questions.ask(new FindPeople(text, limit, actor), FoundPeople.class);
    }

    @GetMapping("/suggestions")
    FoundPeople suggest(@RequestParam(defaultValue = "12") int limit, Actor actor) {
        return questions.ask(new SuggestPeople(limit, actor), FoundPeople.class);
    }
}
