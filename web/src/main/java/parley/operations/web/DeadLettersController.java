package parley.operations.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.operations.OperationsCommand;
import parley.operations.OperationsCommand.DropDeadLetter;
import parley.operations.OperationsCommand.RetryAllDeadLetters;
import parley.operations.OperationsCommand.RetryDeadLetters;
import parley.operations.OperationsQuery.AllDeadLetters;
import parley.operations.OperationsQuery.DeadLetter;
import parley.operations.OperationsQuery.DeadLetterPage;
import parley.operations.OperationsQuery.OperationsLog;
import parley.operations.OperationsQuery.OperationsLogEntries;
import parley.operations.OperationsRejection;
import parley.operations.ProcessorId;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.platform.http.RequestRejected;
import parley.shared.Actor;

/** Events that wait because a document could not take one: looking at them, trying again, giving one up. */
@RestController
@CountsAs(Action.MODERATION)
@RequestMapping("/api/admin/dead-letters")
class DeadLettersController {

    record Outcome(boolean waits) {}

    record Left(long waiting) {}

    record Dropping(@NotNull String reason) {}

    private final QueryClient queries;
    private final CommandGateway commands;

    DeadLettersController(QueryClient queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @GetMapping
    DeadLetterPage letters(Actor actor) {
        return queries.ask(new AllDeadLetters(actor), DeadLetterPage.class);
    }

    /** Answers when all was tried, or not within its time. */
    @PostMapping("/{processor}/retry")
    Left retryAll(@PathVariable String processor, Actor actor) {
        var all = ProcessorId.of(processor);
        var before = newest(queries.ask(new OperationsLog(null, 1, actor), OperationsLogEntries.class));
        commands.sendAndWait(new RetryAllDeadLetters(all, actor));
        queries.askUntil(log -> newest(log) > before, new OperationsLog(null, 1, actor), OperationsLogEntries.class);
        return new Left(letters(actor).total());
    }

    private static long newest(OperationsLogEntries log) {
        return log.entries().isEmpty() ? -1 : log.entries().getFirst().place();
    }

    @PostMapping("/{processor}/{document}/retry")
    Outcome retry(@PathVariable String processor, @PathVariable String document, Actor actor) {
        return outcome(
                new RetryDeadLetters(ProcessorId.of(processor), actor, document), find(processor, document, actor));
    }

    @PostMapping("/{processor}/{document}/{event}/drop")
    Outcome drop(
            @PathVariable String processor,
            @PathVariable String document,
            @PathVariable String event,
            @Valid @RequestBody Dropping body,
            Actor actor) {
        var letter = find(processor, document, actor);
        if (!letter.event().equals(event)) throw new RequestRejected(OperationsRejection.NO_SUCH_LETTER);
        return outcome(new DropDeadLetter(ProcessorId.of(processor), actor, document, event, body.reason()), letter);
    }

    /** Answers when it was tried, or not within its time. */
    private Outcome outcome(OperationsCommand command, DeadLetter before) {
        commands.sendAndWait(command);
        var after = queries.askUntil(
                letters -> wasTried(before, letters), new AllDeadLetters(command.by()), DeadLetterPage.class);
        return new Outcome(find(after, before.processor(), before.document()).isPresent());
    }

    private static boolean wasTried(DeadLetter before, DeadLetterPage now) {
        return find(now, before.processor(), before.document())
                .filter(letter -> letter.triedAt().equals(before.triedAt()))
                .isEmpty();
    }

    private DeadLetter find(String processor, String document, Actor actor) {
        return find(letters(actor), processor, document)
                .orElseThrow(() -> new RequestRejected(OperationsRejection.NO_SUCH_LETTER));
    }

    private static Optional<DeadLetter> find(DeadLetterPage letters, String processor, String document) {
        return letters.deadLetters().stream()
                .filter(letter -> letter.processor().equals(processor)
                        && letter.document().equals(document))
                .findFirst();
    }
}
