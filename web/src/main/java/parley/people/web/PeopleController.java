package parley.people.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.account.AccountQuery.People;
import parley.account.AccountQuery.Person;
import parley.account.AccountQuery.PersonById;
import parley.account.AccountQuery.PersonByUsername;
import parley.account.AccountRejection;
import parley.platform.http.QueryClient;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Finding people. */
@RestController
@RequestMapping("/api/people")
class PeopleController {

    private final QueryClient queries;

    PeopleController(QueryClient queries) {
        this.queries = queries;
    }

    @GetMapping("/{account}")
    Person byId(@PathVariable AccountId account, Actor actor) {
        return only(queries.ask(new PersonById(account, actor), People.class));
    }

    @GetMapping("/by-username/{username}")
    Person byUsername(@PathVariable String username, Actor actor) {
        return only(queries.ask(new PersonByUsername(username, actor), People.class));
    }

    private static Person only(People people) {
        return people.people().stream()
                .findFirst()
                .orElseThrow(() -> new RequestRejected(AccountRejection.NO_SUCH_ACCOUNT));
    }
}
