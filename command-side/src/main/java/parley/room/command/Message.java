package parley.room.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static parley.room.MessageRejection.*;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import parley.room.MessageCommand;
import parley.room.MessageCommand.*;
import parley.room.MessageEvent.*;
import parley.room.MessageId;
import parley.room.MessageText;
import parley.room.RoomId;
import parley.shared.AccountId;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Text;

/** One thing that was said, and what became of it. */
@Aggregate(lockFactory = "aggregateLocks")
class Message {

    @Bound
    private static final int MOST_REACTIONS = 50;

    /** Each names somebody, in a page that everybody loads. */
    @Bound
    private static final int MOST_REACTIONS_IN_ALL = 1_000;

    @Bound
    private static final int MOST_EDITS = 500;

    @Bound
    private static final int LONGEST_REASON = 500;

    @Bound
    private static final int MOST_ATTACHMENTS = 10;

    @AggregateIdentifier
    private MessageId id;

    private @Nullable RoomId room;
    private Instant sent = Instant.MIN;
    private @Nullable AccountId author;
    private @Nullable String text;
    private int revision;
    private boolean hasAttachments;
    private boolean gone;
    private boolean pinned;
    private final Map<String, Set<AccountId>> reactions = new HashMap<>();

    Message() {}

    /** Only a room creates messages, once it has decided. */
    Message(SendMessage command) {
        var snippet = command.snippet();
        apply(new MessageSent(
                command.room(),
                command.message(),
                command.by().account(),
                command.text().value(),
                command.replyTo(),
                snippet != null,
                snippet == null ? null : snippet.name(),
                snippet == null ? null : snippet.language(),
                snippet == null ? null : snippet.text(),
                command.attachments()));
    }

    @CommandHandler
    void handle(EditMessage command, RulesOfRooms rules, Clock clock, Contacts contacts) {
        requireHere(command, rules);
        requireAuthor(command);
        requireNotGone();
        requireContent(command.text(), hasAttachments);
        rules.of(command.room()).requireTakingPart(command.by(), clock.instant(), contacts);
        if (command.text().value().equals(text)) return;
        if (command.revision() != null && command.revision() != revision) throw new CommandRejected(EDITED_MEANWHILE);
        if (revision >= MOST_EDITS) throw new CommandRejected(TOO_MANY_EDITS);
        apply(new MessageEdited(
                command.room(),
                id,
                command.by().account(),
                revision + 1,
                command.text().value()));
    }

    /** Taking back one's own words is always allowed. */
    @CommandHandler
    void handle(DeleteMessage command, RulesOfRooms rules) {
        requireHere(command, rules);
        requireAuthor(command);
        if (!gone) apply(new MessageDeleted(command.room(), id, command.by().account()));
    }

    @CommandHandler
    void handle(RemoveMessage command, RulesOfRooms rules) {
        requireHere(command, rules);
        rules.of(command.room()).requireModerator(command.by());
        if (!Text.isVisible(command.reason()) || Characters.count(command.reason()) > LONGEST_REASON)
            throw new CommandRejected(REASON_MALFORMED);
        if (!gone) apply(new MessageRemoved(command.room(), id, command.by().account(), command.reason()));
    }

    @CommandHandler
    void handle(AddReaction command, RulesOfRooms rules, Clock clock, Contacts contacts) {
        requireHere(command, rules);
        requireNotGone();
        rules.of(command.room()).requireTakingPart(command.by(), clock.instant(), contacts);
        var emoji = command.emoji().value();
        if (hasReacted(command.by().account(), emoji)) return;
        requireRoomForOneMore(emoji);
        apply(new ReactionAdded(command.room(), id, command.by().account(), emoji));
    }

    @CommandHandler
    void handle(RemoveReaction command, RulesOfRooms rules) {
        requireHere(command, rules);
        var emoji = command.emoji().value();
        if (hasReacted(command.by().account(), emoji))
            apply(new ReactionRemoved(command.room(), id, command.by().account(), emoji));
    }

    @CommandHandler
    void handle(PinMessage command, RulesOfRooms rules, Clock clock, Contacts contacts) {
        requireHere(command, rules);
        requireNotGone();
        rules.of(command.room()).requirePinning(command.by(), clock.instant(), contacts);
        if (!pinned) apply(new MessagePinned(command.room(), id, command.by().account()));
    }

    @CommandHandler
    void handle(UnpinMessage command, RulesOfRooms rules, Clock clock, Contacts contacts) {
        requireHere(command, rules);
        rules.of(command.room()).requirePinning(command.by(), clock.instant(), contacts);
        if (pinned) apply(new MessageUnpinned(command.room(), id, command.by().account()));
    }

    @EventSourcingHandler
    void on(MessageSent event, @Timestamp Instant at) {
        sent = at;
        id = event.message();
        room = event.room();
        author = event.by();
        text = event.text();
        hasAttachments = !event.attachments().isEmpty();
    }

    @EventSourcingHandler
    void on(MessageEdited event) {
        revision = event.revision();
        text = event.text();
    }

    @EventSourcingHandler
    void on(MessageDeleted event) {
        withdraw();
    }

    @EventSourcingHandler
    void on(MessageRemoved event) {
        withdraw();
    }

    @EventSourcingHandler
    void on(ReactionAdded event) {
        reactions.computeIfAbsent(event.emoji(), _ -> new HashSet<>()).add(event.by());
    }

    @EventSourcingHandler
    void on(ReactionRemoved event) {
        var by = reactions.get(event.emoji());
        if (by != null && by.remove(event.by()) && by.isEmpty()) reactions.remove(event.emoji());
    }

    @EventSourcingHandler
    void on(MessagePinned event) {
        pinned = true;
    }

    @EventSourcingHandler
    void on(MessageUnpinned event) {
        pinned = false;
    }

    private void withdraw() {
        gone = true;
        pinned = false;
        reactions.clear();
        text = null;
    }

    private void requireRoomForOneMore(String emoji) {
        var different = reactions.containsKey(emoji) ? 0 : reactions.size();
        var all = reactions.values().stream().mapToInt(Set::size).sum();
        if (different >= MOST_REACTIONS || all >= MOST_REACTIONS_IN_ALL) throw new CommandRejected(TOO_MANY_REACTIONS);
    }

    private boolean hasReacted(AccountId account, String emoji) {
        return reactions.getOrDefault(emoji, Set.of()).contains(account);
    }

    /** Asked for in the wrong room, or by somebody from whom it or its room is hidden, a message looks like none. */
    private void requireHere(MessageCommand command, RulesOfRooms rules) {
        if (!command.room().equals(room) || rules.of(command.room()).hides(command.by(), sent))
            throw new CommandRejected(NO_SUCH_MESSAGE);
    }

    /** What the room asks before it creates one. */
    static void requireContent(SendMessage command) {
        if (command.attachments().size() > MOST_ATTACHMENTS) throw new CommandRejected(TOO_MANY_ATTACHMENTS);
        requireContent(command.text(), !command.attachments().isEmpty());
    }

    private static void requireContent(MessageText text, boolean attached) {
        if (text.isBlank() && !attached) throw new CommandRejected(TEXT_EMPTY);
    }

    private void requireAuthor(MessageCommand command) {
        if (!command.by().account().equals(author)) throw new CommandRejected(NOT_YOUR_MESSAGE);
    }

    private void requireNotGone() {
        if (gone) throw new CommandRejected(MESSAGE_GONE);
    }
}
