package parley.upkeep.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.account.Actor;
import parley.shared.web.Questions;
import parley.upkeep.UpkeepQuery.UpkeepEntries;
import parley.upkeep.UpkeepQuery.UpkeepLog;

/** What administrators did to the machinery, for them and for auditors. */
@RestController
class UpkeepLogController {

    private final Questions questions;

    UpkeepLogController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/upkeep-log")
    UpkeepEntries log(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return questions.ask(new UpkeepLog(before, limit, actor), UpkeepEntries.class);
    }
}
