package parley.conversation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import parley.conversation.MessageQuery.Preview;
import parley.conversation.MessageQuery.Rendered;
import parley.conversation.MessageText;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.shared.Actor;

/** Shows a text as it will look, by the renderer that messages go through. */
@RestController
@CountsAs(Action.SEARCHES)
class PreviewController {

    private final QueryClient queries;

    PreviewController(QueryClient queries) {
        this.queries = queries;
    }

    @PostMapping("/api/preview")
    Rendered preview(@RequestBody @Valid Draft draft, Actor actor) {
        return queries.ask(new Preview(new MessageText(draft.text()).value(), actor), Rendered.class);
    }

    record Draft(@NotNull String text) {}
}
