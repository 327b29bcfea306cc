package parley.operations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.operations.OperationsQuery.OperationsLog;
import parley.operations.OperationsQuery.OperationsLogEntries;
import parley.platform.http.QueryClient;
import parley.shared.Actor;

/** What administrators did to the machinery, for them and for auditors. */
@RestController
class OperationsLogController {

    private final QueryClient queries;

    OperationsLogController(QueryClient queries) {
        this.queries = queries;
    }

    @GetMapping("/api/operations-log")
    OperationsLogEntries log(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return queries.ask(new OperationsLog(before, limit, actor), OperationsLogEntries.class);
    }
}
