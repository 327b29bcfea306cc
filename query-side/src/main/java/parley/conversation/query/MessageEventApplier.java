package parley.conversation.query;

import static parley.conversation.query.MarkedNumbersView.mentioning;
import static parley.conversation.query.MarkedNumbersView.writtenBy;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import parley.conversation.MessageEvent;
import parley.conversation.MessageEvent.*;
import parley.conversation.MessageId;
import parley.conversation.MessageQuery.Message.State;
import parley.conversation.MessageQuery.What;
import parley.conversation.query.MessageView.PinView;
import parley.conversation.query.MessageView.ReplyView;
import parley.conversation.query.MessageView.SnippetView;
import parley.conversation.query.MessageView.WithdrawalView;
import parley.markdown.query.Markdown;
import parley.platform.projection.Lists;
import parley.shared.Bound;
import parley.shared.Characters;

/** What is said gets its number here, and what becomes of it its change number. */
@Component
class MessageEventApplier {

    private static final Logger LOG = LoggerFactory.getLogger(MessageEventApplier.class);
    /** Withdrawing a message touches the bucket of each of these. */
    @Bound
    private static final int MOST_QUOTES = 200;

    private final Markdown markdown;

    MessageEventApplier(Markdown markdown) {
        this.markdown = markdown;
    }

    void on(
            MessageEvent event,
            Instant at,
            TrackingToken token,
            ConversationDocuments documents,
            ConversationUpdates updates) {
        if (event instanceof MessageSent sent) send(sent, at, token, documents, updates);
        else change(event, at, token, documents, updates);
    }

    private void send(
            MessageSent event,
            Instant at,
            TrackingToken token,
            ConversationDocuments documents,
            ConversationUpdates updates) {
        var conversation = documents.conversation(event.conversation().value());
        var known = documents.locate(event.message().value());
        if (known != null
                && known.number() <= conversation.lastNumber) { // a crash repeats it, or it has kept its place
            showAtLast(known.number(), event, token, documents, updates);
            return;
        }
        var number = number(event, at, token, conversation, documents);
        var quote = quote(event.replyTo(), number, token, documents);
        var bucket = documents.open(conversation.id, number);
        if (known != null || documents.covers(bucket, token)) {
            said(bucket.find(number), conversation, markdown);
            return;
        }
        var message = begun(event, number, at, conversation, documents);
        fill(message, event, quote, conversation, documents);
        bucket.append(message);
        said(message, conversation, markdown);
        updates.message(conversation, message);
    }

    /** Of a message that can't be shown yet: those after it have their numbers, and it can take its place later. */
    void keepPlace(
            MessageSent event,
            Instant at,
            TrackingToken token,
            ConversationDocuments documents,
            ConversationUpdates updates) {
        var conversation = documents.conversation(event.conversation().value());
        var known = documents.locate(event.message().value());
        if (known != null && known.number() <= conversation.lastNumber) return;
        var number = number(event, at, token, conversation, documents);
        var bucket = documents.open(conversation.id, number);
        if (known == null && !documents.covers(bucket, token)) {
            var message = begun(event, number, at, conversation, documents);
            message.state = State.PENDING;
            bucket.append(message);
            updates.message(conversation, message);
        }
        said(bucket.find(number), conversation, markdown);
    }

    private void showAtLast(
            long number,
            MessageSent event,
            TrackingToken token,
            ConversationDocuments documents,
            ConversationUpdates updates) {
        var conversation = documents.conversation(event.conversation().value());
        var message = documents.bucket(conversation.id, number).find(number);
        if (message == null || !documents.isLate() || isShown(message, conversation)) return;
        var quote = quote(event.replyTo(), number, token, documents);
        new Change(conversation, token, documents, updates, markdown).make(number, pending -> {
            pending.beginAgain();
            fill(pending, event, quote, conversation, documents);
        });
        updates.mentions(conversation, message);
    }

    /** A crash may have come between its bucket and its conversation. */
    private static boolean isShown(MessageView message, ConversationView conversation) {
        return message.state != State.PENDING && message.change <= conversation.lastChange;
    }

    private static long number(
            MessageSent event,
            Instant at,
            TrackingToken token,
            ConversationView conversation,
            ConversationDocuments documents) {
        var number = ++conversation.lastNumber;
        conversation.lastActivityAt = at;
        documents.place(event.message().value(), conversation.id, number);
        if (conversation.kind().isPublic())
            documents.said(event.by().value(), RecentMessagesView.place(token, conversation.id, number));
        if (!event.attachments().isEmpty()) conversation.withMedia++;
        return number;
    }

    /** Nobody has their own messages to read, whether or not those can be shown. */
    private static MessageView begun(
            MessageSent event,
            long number,
            Instant at,
            ConversationView conversation,
            ConversationDocuments documents) {
        mark(writtenBy(conversation.id, event.by().value()), number, documents);
        var message =
                new MessageView(event.message().value(), number, event.by().value(), at);
        if (!event.attachments().isEmpty()) message.galleryPlace = conversation.withMedia;
        return message;
    }

    private void fill(
            MessageView message,
            MessageSent event,
            @Nullable ReplyView quote,
            ConversationView conversation,
            ConversationDocuments documents) {
        message.say(Wording.of(event.text(), markdown));
        message.replyTo = quote;
        if (event.hasSnippet()) message.snippet = attach(event, documents);
        if (event.text() != null) {
            message.attachments =
                    event.attachments().stream().map(AttachmentView::of).toList();
            AttachmentDocuments.show(message, conversation, documents);
        }
        message.mentions.forEach(name -> mark(mentioning(conversation.id, name), message.number, documents));
    }

    private void change(
            MessageEvent event,
            Instant at,
            TrackingToken token,
            ConversationDocuments documents,
            ConversationUpdates updates) {
        var place = documents.locate(event.message().value());
        if (place == null) {
            LOG.error("Event {} is about message {}, which no conversation has", event.getClass(), event.message());
            return;
        }
        var conversation = documents.conversation(place.conversation());
        var changed = new Change(conversation, token, documents, updates, markdown);
        changed.make(place.number(), message -> apply(event, at, conversation, message, documents));
        keepNumbers(event, conversation, place.number());
        if (event instanceof MessageDeleted || event instanceof MessageRemoved)
            changed.quotesOf(place.number()).forEach(number -> changed.make(number, MessageView::forgetQuote));
    }

    /** One event's changes to messages: each has a change number of its own, whether or not a crash repeats it. */
    private record Change(
            ConversationView conversation,
            TrackingToken token,
            ConversationDocuments documents,
            ConversationUpdates updates,
            Markdown markdown) {

        void make(long number, Consumer<MessageView> how) {
            var change = ++conversation.lastChange;
            var page = ChangesView.idOf(conversation.id, change);
            documents.update(ChangesView.COLLECTION, page, new Update().set("numbers." + change, number));
            var bucket = documents.reopen(conversation.id, number);
            var message = bucket.find(number);
            if (message == null) return;
            if (!documents.covers(bucket, token)) {
                how.accept(message);
                message.change = change;
                updates.changed(conversation, message);
            }
            MessageEventApplier.said(message, conversation, markdown);
        }

        List<Long> quotesOf(long number) {
            var message = documents.bucket(conversation.id, number).find(number);
            return message == null ? List.of() : message.quotedBy;
        }
    }

    private void apply(
            MessageEvent event,
            Instant at,
            ConversationView conversation,
            MessageView message,
            ConversationDocuments documents) {
        var by = event.by().value();
        switch (event) {
            case MessageSent _ -> throw new IllegalStateException("sent once");
            case MessageEdited edited -> edit(edited, at, conversation, message, documents);
            case MessageDeleted _ ->
                withdraw(State.DELETED, new WithdrawalView(by, at, ""), conversation, message, documents);
            case MessageRemoved removed -> {
                var reason = removed.reason() == null ? "" : removed.reason();
                withdraw(State.REMOVED, new WithdrawalView(by, at, reason), conversation, message, documents);
            }
            case ReactionAdded added -> message.react(added.emoji(), by);
            case ReactionRemoved removed -> message.unreact(removed.emoji(), by);
            case MessagePinned _ -> message.pin = new PinView(by, at);
            case MessageUnpinned _ -> message.pin = null;
        }
    }

    private void edit(
            MessageEdited event,
            Instant at,
            ConversationView conversation,
            MessageView message,
            ConversationDocuments documents) {
        if (message.isWithdrawn() || message.revision >= event.revision()) return;
        var earlier = VersionView.of(message);
        documents.put(VersionView.COLLECTION, earlier.id(), earlier);
        var wording = Wording.of(event.text(), markdown);
        if (wording.erased()) AttachmentDocuments.hide(message, conversation, documents);
        reword(wording, conversation, message, documents);
        message.revision = event.revision();
        message.editedAt = at;
    }

    private void withdraw(
            State how,
            WithdrawalView by,
            ConversationView conversation,
            MessageView message,
            ConversationDocuments documents) {
        VersionView.idsOf(message.id, 0, message.revision)
                .forEach(version -> documents.remove(VersionView.COLLECTION, version));
        if (message.snippet != null) documents.remove(SnippetDocument.COLLECTION, message.id);
        AttachmentDocuments.hide(message, conversation, documents);
        reword(Wording.NONE, conversation, message, documents);
        message.withdraw(how, by);
    }

    private static void reword(
            Wording wording, ConversationView conversation, MessageView message, ConversationDocuments documents) {
        for (var name : message.mentions)
            if (!wording.mentions().contains(name))
                unmark(mentioning(conversation.id, name), message.number, documents);
        for (var name : wording.mentions())
            if (!message.mentions.contains(name)) mark(mentioning(conversation.id, name), message.number, documents);
        message.say(wording);
    }

    /** Notes in the original who quotes it, as far as it keeps count; nobody quotes what was withdrawn. */
    private @Nullable ReplyView quote(
            @Nullable MessageId original, long number, TrackingToken token, ConversationDocuments documents) {
        var place = original == null ? null : documents.locate(original.value());
        if (place == null) return null;
        var bucket = documents.reopen(place.conversation(), place.number());
        var message = bucket.find(place.number());
        if (message == null) return null;
        var quotable = message.what() != What.GONE && message.quotedBy.size() < MOST_QUOTES;
        var excerpt = quotable ? markdown.excerpt(message.text) : "";
        if (quotable && !documents.covers(bucket, token)) message.quotedBy = Lists.with(message.quotedBy, number);
        return new ReplyView(message.id, message.number, message.author, message.what(), excerpt);
    }

    private @Nullable SnippetView attach(MessageSent event, ConversationDocuments documents) {
        var id = event.message().value();
        var name = event.snippetName() == null ? "" : event.snippetName();
        var language = event.snippetLanguage() == null ? "" : event.snippetLanguage();
        var text = event.snippetText();
        if (text == null) return null;
        documents.put(SnippetDocument.COLLECTION, id, new SnippetDocument(id, name, language, text));
        var head = SnippetHead.of(text, language, markdown);
        return new SnippetView(
                name, language, Characters.count(text), (int) text.lines().count(), head);
    }

    /** Keeps the last lines of its kind true, whether the message is new or changed. */
    private static void said(@Nullable MessageView message, ConversationView conversation, Markdown markdown) {
        if (message != null)
            conversation.kind = conversation
                    .kind()
                    .said(() -> new LineView(
                            message.number,
                            message.author,
                            message.at,
                            message.what(),
                            markdown.excerpt(message.text)));
    }

    private static void keepNumbers(MessageEvent event, ConversationView conversation, long number) {
        switch (event) {
            case MessagePinned _ -> conversation.pin(number);
            case MessageUnpinned _ -> conversation.unpin(number);
            case MessageDeleted _, MessageRemoved _ -> conversation.withdraw(number);
            case MessageSent _, MessageEdited _, ReactionAdded _, ReactionRemoved _ -> {}
        }
    }

    private static void mark(String what, long number, ConversationDocuments documents) {
        unmark(what, number, documents);
        var newest = new Update()
                .push("numbers")
                .sort(Sort.Direction.ASC)
                .slice(-MarkedNumbersView.MOST)
                .each(List.of(number));
        documents.update(MarkedNumbersView.COLLECTION, what, newest);
    }

    private static void unmark(String what, long number, ConversationDocuments documents) {
        documents.amend(MarkedNumbersView.COLLECTION, what, new Update().pull("numbers", number));
    }
}
