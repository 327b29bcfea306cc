package parley.conversation.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static parley.conversation.ConversationRejection.NO_SUCH_CONVERSATION;
import static parley.conversation.MessageRejection.*;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import parley.conversation.Attachment;
import parley.conversation.ConversationId;
import parley.conversation.MessageCommand;
import parley.conversation.MessageCommand.*;
import parley.conversation.MessageEvent.*;
import parley.conversation.MessageId;
import parley.conversation.MessageText;
import parley.media.MediaFile;
import parley.media.command.MediaUses;
import parley.shared.AccountId;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Text;

/** One thing that was said, and what became of it. It decides by what the policy of its conversation says. */
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

    private @Nullable ConversationId conversation;
    private Instant sentAt = Instant.MIN;
    private @Nullable AccountId author;
    private @Nullable String text;
    private int revision;
    private boolean hasAttachments;
    private boolean gone;
    private boolean pinned;
    private final Map<String, Set<AccountId>> reactions = new HashMap<>();

    Message() {}

    /** Repeating is recognised before anything else: what was accepted once stays accepted, whatever changed since. */
    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(SendMessage command, ConversationPolicies policies, SentMessages sent, MediaUses media, Clock clock) {
        var policy = policies.of(command.conversation());
        if (policy.hides(command.by())) throw new CommandRejected(NO_SUCH_CONVERSATION);
        if (sent.contains(command)) return;
        var now = clock.instant();
        policy.requireWriting(command.by(), now);
        if (command.replyTo() != null
                && !sent.knows(command.replyTo(), command.conversation(), at -> !policy.hides(command.by(), at)))
            throw new CommandRejected(REPLY_TO_UNKNOWN);
        if (command.attachments().size() > MOST_ATTACHMENTS) throw new CommandRejected(TOO_MANY_ATTACHMENTS);
        requireContent(command.text(), !command.attachments().isEmpty());
        var files = media.require(command.by().account(), command.attachments());
        policy.takeTurn(command.by(), now);
        apply(sent(command, files));
    }

    @CommandHandler
    void handle(EditMessage command, ConversationPolicies policies, Clock clock) {
        requireHere(command, policies);
        requireAuthor(command);
        requireNotGone();
        requireContent(command.text(), hasAttachments);
        policies.of(command.conversation()).requireTakingPart(command.by(), clock.instant());
        if (command.text().value().equals(text)) return;
        if (command.revision() != null && command.revision() != revision) throw new CommandRejected(EDITED_MEANWHILE);
        if (revision >= MOST_EDITS) throw new CommandRejected(TOO_MANY_EDITS);
        apply(new MessageEdited(
                command.conversation(),
                id,
                command.by().account(),
                revision + 1,
                command.text().value()));
    }

    /** Taking back one's own words is always allowed. */
    @CommandHandler
    void handle(DeleteMessage command, ConversationPolicies policies) {
        requireHere(command, policies);
        requireAuthor(command);
        if (!gone)
            apply(new MessageDeleted(command.conversation(), id, command.by().account()));
    }

    @CommandHandler
    void handle(RemoveMessage command, ConversationPolicies policies) {
        requireHere(command, policies);
        policies.of(command.conversation()).requireModerating(command.by());
        if (!Text.isVisible(command.reason()) || Characters.count(command.reason()) > LONGEST_REASON)
            throw new CommandRejected(REASON_MALFORMED);
        if (!gone)
            apply(new MessageRemoved(command.conversation(), id, command.by().account(), command.reason()));
    }

    @CommandHandler
    void handle(AddReaction command, ConversationPolicies policies, Clock clock) {
        requireHere(command, policies);
        requireNotGone();
        policies.of(command.conversation()).requireTakingPart(command.by(), clock.instant());
        var emoji = command.emoji().value();
        if (hasReacted(command.by().account(), emoji)) return;
        requireRoomForOneMore(emoji);
        apply(new ReactionAdded(command.conversation(), id, command.by().account(), emoji));
    }

    @CommandHandler
    void handle(RemoveReaction command, ConversationPolicies policies) {
        requireHere(command, policies);
        var emoji = command.emoji().value();
        if (hasReacted(command.by().account(), emoji))
            apply(new ReactionRemoved(command.conversation(), id, command.by().account(), emoji));
    }

    @CommandHandler
    void handle(PinMessage command, ConversationPolicies policies, Clock clock) {
        requireHere(command, policies);
        requireNotGone();
        policies.of(command.conversation()).requirePinning(command.by(), clock.instant());
        if (!pinned)
            apply(new MessagePinned(command.conversation(), id, command.by().account()));
    }

    @CommandHandler
    void handle(UnpinMessage command, ConversationPolicies policies, Clock clock) {
        requireHere(command, policies);
        policies.of(command.conversation()).requirePinning(command.by(), clock.instant());
        if (pinned)
            apply(new MessageUnpinned(command.conversation(), id, command.by().account()));
    }

    @EventSourcingHandler
    void on(MessageSent event, @Timestamp Instant at) {
        sentAt = at;
        conversation = event.conversation();
        id = event.message();
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

    /** Asked for in the wrong conversation, or by somebody from whom it or that is hidden, a message looks like none. */
    private void requireHere(MessageCommand command, ConversationPolicies policies) {
        if (!command.conversation().equals(conversation)
                || policies.of(command.conversation()).hides(command.by(), sentAt))
            throw new CommandRejected(NO_SUCH_MESSAGE);
    }

    private static MessageSent sent(SendMessage command, List<MediaFile> files) {
        var snippet = command.snippet();
        return new MessageSent(
                command.conversation(),
                command.message(),
                command.by().account(),
                command.text().value(),
                command.replyTo(),
                snippet != null,
                snippet == null ? null : snippet.name(),
                snippet == null ? null : snippet.language(),
                snippet == null ? null : snippet.text(),
                files.stream().map(Attachment::of).toList());
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
