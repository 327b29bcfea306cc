package parley.upkeep.web;

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
import parley.account.Actor;
import parley.shared.web.Questions;
import parley.shared.web.RequestRejected;
import parley.upkeep.ProcessorId;
import parley.upkeep.UpkeepCommand;
import parley.upkeep.UpkeepCommand.DropLetter;
import parley.upkeep.UpkeepCommand.RetryLetters;
import parley.upkeep.UpkeepQuery.AllDeadLetters;
import parley.upkeep.UpkeepQuery.DeadLetter;
import parley.upkeep.UpkeepQuery.Letters;
import parley.upkeep.UpkeepRejection;

/** Events that wait because a document could not take one: looking at them, trying again, giving one up. */
@RestController
@RequestMapping("/api/admin/dead-letters")
class DeadLettersController {

    record Outcome(boolean waits) {}

    record Dropping(@NotNull String reason) {}

    private final Questions questions;
    private final CommandGateway commands;

    DeadLettersController(Questions questions, CommandGateway commands) {
        this.questions = questions;
        this.commands = commands;
    }

    @GetMapping
    Letters letters(Actor actor) {
        return questions.ask(new AllDeadLetters(actor), Letters.class);
    }

    @PostMapping("/{processor}/{document}/retry")
    Outcome retry(@PathVariable String processor, @PathVariable String document, Actor actor)
            throws InterruptedException {
        return outcome(new RetryLetters(ProcessorId.of(processor), actor, document), find(processor, document, actor));
    }

    @PostMapping("/{processor}/{document}/{event}/drop")
    Outcome drop(
            @PathVariable String processor,
            @PathVariable String document,
            @PathVariable String event,
            @Valid @RequestBody Dropping body,
            Actor actor)
            throws InterruptedException {
        var letter = find(processor, document, actor);
        if (!letter.event().equals(event)) throw new RequestRejected(UpkeepRejection.NO_SUCH_LETTER);
        return outcome(new DropLetter(ProcessorId.of(processor), actor, document, event, body.reason()), letter);
    }

    /** Answers when it was tried, or not within its time. */
    private Outcome outcome(UpkeepCommand command, DeadLetter before) throws InterruptedException {
        commands.sendAndWait(command);
        var after = questions.askUntil(
                letters -> wasTried(before, letters), new AllDeadLetters(command.by()), Letters.class);
        return new Outcome(find(after, before.processor(), before.document()).isPresent());
    }

    private static boolean wasTried(DeadLetter before, Letters now) {
        return find(now, before.processor(), before.document())
                .filter(letter -> letter.triedAt().equals(before.triedAt()))
                .isEmpty();
    }

    private DeadLetter find(String processor, String document, Actor actor) {
        return find(letters(actor), processor, document)
                .orElseThrow(() -> new RequestRejected(UpkeepRejection.NO_SUCH_LETTER));
    }

    private static Optional<DeadLetter> find(Letters letters, String processor, String document) {
        return letters.letters().stream()
                .filter(letter -> letter.processor().equals(processor)
                        && letter.document().equals(document))
                .findFirst();
    }
}
