package parley.room.command;

import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import parley.room.MessageCommand.SendMessage;
import parley.room.MessageEvent.MessageSent;
import parley.room.MessageId;
import parley.room.MessageRejection;
import parley.room.RoomId;
import parley.shared.CommandRejected;

/** Asks the event store itself, by key, so that no memory of what was sent has to be kept or can be stale. */
@Component
class StoredSentMessages implements SentMessages {

    private final EventStore events;

    StoredSentMessages(EventStore events) {
        this.events = events;
    }

    @Override
    public boolean contains(SendMessage command) {
        var sent = find(command.message());
        if (sent.isPresent() && !isSame(sent.get(), command))
            throw new CommandRejected(MessageRejection.MESSAGE_ID_TAKEN);
        return sent.isPresent();
    }

    @Override
    public void require(MessageId message, RoomId room) {
        if (find(message).filter(sent -> sent.room().equals(room)).isEmpty())
            throw new CommandRejected(MessageRejection.REPLY_TO_UNKNOWN);
    }

    /** Whether there is one at all is a question by key; most often there is none, and no snapshot to look for. */
    private Optional<MessageSent> find(MessageId message) {
        if (events.lastSequenceNumberFor(message.value()).isEmpty()) return Optional.empty();
        var stream = events.readEvents(message.value());
        return stream.hasNext() && stream.next().getPayload() instanceof MessageSent sent
                ? Optional.of(sent)
                : Optional.empty();
    }

    /** What was erased meanwhile can't be compared, and counts as the same. */
    private static boolean isSame(MessageSent sent, SendMessage command) {
        var snippet = command.snippet();
        return sent.room().equals(command.room())
                && sent.by().equals(command.by().account())
                && Objects.equals(sent.replyTo(), command.replyTo())
                && sent.attachments().equals(command.attachments())
                && sent.hasSnippet() == (snippet != null)
                && (sent.text() == null || sent.text().equals(command.text().value()))
                && (snippet == null
                        || sent.snippetText() == null
                        || sent.snippetText().equals(snippet.text()));
    }
}
