package parley.conversation.command;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import parley.conversation.Attachment;
import parley.conversation.ConversationId;
import parley.conversation.MessageCommand.SendMessage;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageId;
import parley.conversation.MessageRejection;
import parley.shared.CommandRejected;

/** Asks the event store itself, by key, so that no memory of what was sent has to be kept or can be stale. */
@Component
class StoredSentMessages implements SentMessages {

    private record Sent(MessageSent event, Instant at) {}

    private final EventStore events;

    StoredSentMessages(EventStore events) {
        this.events = events;
    }

    @Override
    public boolean contains(SendMessage command) {
        var sent = find(command.message());
        if (sent.isPresent() && !isSame(sent.get().event(), command))
            throw new CommandRejected(MessageRejection.MESSAGE_ID_TAKEN);
        return sent.isPresent();
    }

    @Override
    public boolean knows(MessageId message, ConversationId conversation, Predicate<Instant> known) {
        return find(message)
                .filter(sent -> sent.event().conversation().equals(conversation) && known.test(sent.at()))
                .isPresent();
    }

    /** Whether there is one at all is a question by key; most often there is none, and no snapshot to look for. */
    private Optional<Sent> find(MessageId message) {
        if (events.lastSequenceNumberFor(message.value()).isEmpty()) return Optional.empty();
        var stream = events.readEvents(message.value());
        if (!stream.hasNext()) return Optional.empty();
        var first = stream.next();
        return first.getPayload() instanceof MessageSent sent
                ? Optional.of(new Sent(sent, first.getTimestamp()))
                : Optional.empty();
    }

    /** What was erased meanwhile can't be compared, and counts as the same. */
    private static boolean isSame(MessageSent sent, SendMessage command) {
        var snippet = command.snippet();
        return sent.conversation().equals(command.conversation())
                && sent.by().equals(command.by().account())
                && Objects.equals(sent.replyTo(), command.replyTo())
                && sent.attachments().stream().map(Attachment::media).toList().equals(command.attachments())
                && sent.hasSnippet() == (snippet != null)
                && (sent.text() == null || sent.text().equals(command.text().value()))
                && (snippet == null
                        || sent.snippetText() == null
                        || sent.snippetText().equals(snippet.text()));
    }
}
