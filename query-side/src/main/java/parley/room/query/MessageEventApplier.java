package parley.room.query;

import static parley.room.query.MarkedNumbersView.mentioning;
import static parley.room.query.MarkedNumbersView.writtenBy;

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
import parley.markdown.query.Markdown;
import parley.platform.projection.Lists;
import parley.room.MessageEvent;
import parley.room.MessageEvent.*;
import parley.room.MessageId;
import parley.room.MessageQuery.Message.State;
import parley.room.RoomQuery.LastLine.What;
import parley.room.query.ConversationDocuments.Aside;
import parley.room.query.MessageView.PinView;
import parley.room.query.MessageView.ReplyView;
import parley.room.query.MessageView.SnippetView;
import parley.room.query.MessageView.WithdrawalView;
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
    private final ConversationEventApplier conversations;

    MessageEventApplier(Markdown markdown, ConversationEventApplier conversations) {
        this.markdown = markdown;
        this.conversations = conversations;
    }

    void on(MessageEvent event, Instant at, TrackingToken token, ConversationDocuments documents, RoomUpdates updates) {
        if (event instanceof MessageSent sent) send(sent, at, token, documents, updates);
        else change(event, at, token, documents, updates);
    }

    private void send(
            MessageSent event, Instant at, TrackingToken token, ConversationDocuments documents, RoomUpdates updates) {
        var room = documents.room(event.room().value());
        var known = documents.locate(event.message().value());
        if (known != null && known.number() <= room.lastNumber) { // a crash repeats it, or it has kept its place
            showAtLast(known.number(), event, token, documents, updates);
            return;
        }
        var number = number(event, at, token, room, documents);
        var quote = quote(event.replyTo(), number, token, documents);
        var bucket = documents.open(room.id, number);
        if (known != null || documents.covers(bucket, token)) {
            conversations.said(bucket.find(number), room);
            return;
        }
        var message = begun(event, number, at, room, documents);
        fill(message, event, quote, room, documents);
        bucket.append(message);
        conversations.said(message, room);
        updates.message(room, message);
    }

    /** Of a message that can't be shown yet: those after it have their numbers, and it can take its place later. */
    void keepPlace(
            MessageSent event, Instant at, TrackingToken token, ConversationDocuments documents, RoomUpdates updates) {
        var room = documents.room(event.room().value());
        var known = documents.locate(event.message().value());
        if (known != null && known.number() <= room.lastNumber) return;
        var number = number(event, at, token, room, documents);
        var bucket = documents.open(room.id, number);
        if (known == null && !documents.covers(bucket, token)) {
            var message = begun(event, number, at, room, documents);
            message.state = State.PENDING;
            bucket.append(message);
            updates.message(room, message);
        }
        conversations.said(bucket.find(number), room);
    }

    private void showAtLast(
            long number, MessageSent event, TrackingToken token, ConversationDocuments documents, RoomUpdates updates) {
        var room = documents.room(event.room().value());
        var message = documents.bucket(room.id, number).find(number);
        if (message == null || !documents.isLate() || isShown(message, room)) return;
        var quote = quote(event.replyTo(), number, token, documents);
        new Change(room, token, documents, updates, conversations).make(number, pending -> {
            pending.beginAgain();
            fill(pending, event, quote, room, documents);
        });
        updates.mentions(room, message);
    }

    /** A crash may have come between its bucket and its room. */
    private static boolean isShown(MessageView message, RoomView room) {
        return message.state != State.PENDING && message.change <= room.lastChange;
    }

    private static long number(
            MessageSent event, Instant at, TrackingToken token, RoomView room, ConversationDocuments documents) {
        var number = ++room.lastNumber;
        room.lastActivityAt = at;
        documents.place(event.message().value(), room.id, number);
        if (room.direct == null) documents.said(event.by().value(), RecentMessagesView.place(token, room.id, number));
        if (!event.attachments().isEmpty()) exhibit(room, number, documents);
        return number;
    }

    /** Nobody has their own messages to read, whether or not those can be shown. */
    private static MessageView begun(
            MessageSent event, long number, Instant at, RoomView room, ConversationDocuments documents) {
        mark(writtenBy(room.id, event.by().value()), number, documents);
        return new MessageView(event.message().value(), number, event.by().value(), at);
    }

    private void fill(
            MessageView message,
            MessageSent event,
            @Nullable ReplyView quote,
            RoomView room,
            ConversationDocuments documents) {
        message.say(Wording.of(event.text(), markdown));
        message.replyTo = quote;
        if (event.hasSnippet()) message.snippet = attach(event, documents);
        if (event.text() != null) message.attachments = documents.media(event.attachments());
        message.mentions.forEach(name -> mark(mentioning(room.id, name), message.number, documents));
    }

    private void change(
            MessageEvent event, Instant at, TrackingToken token, ConversationDocuments documents, RoomUpdates updates) {
        var place = documents.locate(event.message().value());
        if (place == null) {
            LOG.error("Event {} is about message {}, which no room has", event.getClass(), event.message());
            return;
        }
        var room = documents.room(place.room());
        var changed = new Change(room, token, documents, updates, conversations);
        changed.make(place.number(), message -> apply(event, at, room, message, documents));
        keepNumbers(event, room, place.number());
        if (event instanceof MessageDeleted || event instanceof MessageRemoved)
            changed.quotesOf(place.number()).forEach(number -> changed.make(number, MessageView::forgetQuote));
    }

    /** One event's changes to messages: each has a change number of its own, whether or not a crash repeats it. */
    private record Change(
            RoomView room,
            TrackingToken token,
            ConversationDocuments documents,
            RoomUpdates updates,
            ConversationEventApplier conversations) {

        void make(long number, Consumer<MessageView> how) {
            var change = ++room.lastChange;
            var page = ChangesView.idOf(room.id, change);
            documents.update(Aside.CHANGES, page, new Update().set("numbers." + change, number));
            var bucket = documents.reopen(room.id, number);
            var message = bucket.find(number);
            if (message == null) return;
            if (!documents.covers(bucket, token)) {
                how.accept(message);
                message.change = change;
                updates.changed(room, message);
            }
            conversations.said(message, room);
        }

        List<Long> quotesOf(long number) {
            var message = documents.bucket(room.id, number).find(number);
            return message == null ? List.of() : message.quotedBy;
        }
    }

    private void apply(
            MessageEvent event, Instant at, RoomView room, MessageView message, ConversationDocuments documents) {
        var by = event.by().value();
        switch (event) {
            case MessageSent _ -> throw new IllegalStateException("sent once");
            case MessageEdited edited -> edit(edited, at, room, message, documents);
            case MessageDeleted _ -> withdraw(State.DELETED, new WithdrawalView(by, at, ""), room, message, documents);
            case MessageRemoved removed -> {
                var reason = removed.reason() == null ? "" : removed.reason();
                withdraw(State.REMOVED, new WithdrawalView(by, at, reason), room, message, documents);
            }
            case ReactionAdded added -> message.react(added.emoji(), by);
            case ReactionRemoved removed -> message.unreact(removed.emoji(), by);
            case MessagePinned _ -> message.pin = new PinView(by, at);
            case MessageUnpinned _ -> message.pin = null;
        }
    }

    private void edit(
            MessageEdited event, Instant at, RoomView room, MessageView message, ConversationDocuments documents) {
        if (message.isWithdrawn() || message.revision >= event.revision()) return;
        var earlier = VersionView.of(message);
        documents.put(Aside.VERSIONS, earlier.id(), earlier);
        reword(Wording.of(event.text(), markdown), room, message, documents);
        message.revision = event.revision();
        message.editedAt = at;
    }

    private void withdraw(
            State how, WithdrawalView by, RoomView room, MessageView message, ConversationDocuments documents) {
        VersionView.idsOf(message.id, 0, message.revision)
                .forEach(version -> documents.remove(Aside.VERSIONS, version));
        if (message.snippet != null) documents.remove(Aside.SNIPPETS, message.id);
        reword(Wording.NONE, room, message, documents);
        message.withdraw(how, by);
    }

    private static void reword(Wording wording, RoomView room, MessageView message, ConversationDocuments documents) {
        for (var name : message.mentions)
            if (!wording.mentions().contains(name)) unmark(mentioning(room.id, name), message.number, documents);
        for (var name : wording.mentions())
            if (!message.mentions.contains(name)) mark(mentioning(room.id, name), message.number, documents);
        message.say(wording);
    }

    /** Notes in the original who quotes it, as far as it keeps count; nobody quotes what was withdrawn. */
    private @Nullable ReplyView quote(
            @Nullable MessageId original, long number, TrackingToken token, ConversationDocuments documents) {
        var place = original == null ? null : documents.locate(original.value());
        if (place == null) return null;
        var bucket = documents.reopen(place.room(), place.number());
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
        documents.put(Aside.SNIPPETS, id, new SnippetDocument(id, name, language, text));
        var head = SnippetHead.of(text, language, markdown);
        return new SnippetView(
                name, language, Characters.count(text), (int) text.lines().count(), head);
    }

    private static void exhibit(RoomView room, long number, ConversationDocuments documents) {
        var place = ++room.withMedia;
        documents.update(
                Aside.GALLERIES, GalleryView.idOf(room.id, place), new Update().set("numbers." + place, number));
    }

    private static void keepNumbers(MessageEvent event, RoomView room, long number) {
        switch (event) {
            case MessagePinned _ -> room.pin(number);
            case MessageUnpinned _ -> room.unpin(number);
            case MessageDeleted _, MessageRemoved _ -> room.withdraw(number);
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
        documents.update(Aside.MARKED, what, newest);
    }

    private static void unmark(String what, long number, ConversationDocuments documents) {
        documents.amend(Aside.MARKED, what, new Update().pull("numbers", number));
    }
}
