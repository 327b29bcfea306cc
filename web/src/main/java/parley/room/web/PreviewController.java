package parley.room.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import parley.account.Actor;
import parley.room.MessageQuery.Preview;
import parley.room.MessageQuery.Rendered;
import parley.room.MessageText;
import parley.shared.web.Questions;

/** Shows a text as it will look, by the renderer that messages go through. */
@RestController
class PreviewController {

    private final Questions questions;

    PreviewController(Questions questions) {
        this.questions = questions;
    }

    @PostMapping("/api/preview")
    Rendered preview(@RequestBody @Valid Draft draft, Actor actor) {
        return questions.ask(new Preview(new MessageText(draft.text()).value(), actor), Rendered.class);
    }

    record Draft(@NotNull String text) {}
}
