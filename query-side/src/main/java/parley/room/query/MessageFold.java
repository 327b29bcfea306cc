package parley.room.query;

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
import parley.room.MessageEvent;
import parley.room.MessageEvent.*;
import parley.room.MessageId;
import parley.room.MessageQuery.Message.State;
import parley.room.query.MessageView.PinView;
import parley.room.query.MessageView.ReplyView;
import parley.room.query.MessageView.SnippetView;
import parley.room.query.MessageView.WithdrawalView;
import parley.room.query.RoomDesk.Aside;
import parley.shared.query.Lists;

/** What is said gets its number here, and what becomes of it its change number. */
@Component
class MessageFold {

    private static final Logger LOG = LoggerFactory.getLogger(MessageFold.class);
    private static final int LINES_SHOWN = 20;

    /** Withdrawing a message touches the bucket of each of these. */
    private static final int MOST_QUOTES = 200;

    private final Markdown markdown;
    private final ConversationFold conversations;

    MessageFold(Markdown markdown, ConversationFold conversations) {
        this.markdown = markdown;
        this.conversations = conversations;
    }

    void on(MessageEvent event, Instant at, TrackingToken token, RoomDesk desk, Frames frames) {
        if (event instanceof MessageSent sent) send(sent, at, token, desk, frames);
        else change(event, at, token, desk, frames);
    }

    private void send(MessageSent event, Instant at, TrackingToken token, RoomDesk desk, Frames frames) {
        var room = desk.room(event.room().value());
        var known = desk.locate(event.message().value());
        if (known != null && known.number() <= room.lastNumber) return; // a crash repeats it
        var number = ++room.lastNumber;
        room.lastActivityAt = at;
        desk.place(event.message().value(), room.id, number);
        if (room.talk == null) desk.said(event.by().value(), SaidView.place(token, room.id, number));
        var quote = quote(event.replyTo(), number, token, desk);
        if (!event.attachments().isEmpty()) exhibit(room, number, desk);
        var bucket = desk.open(room.id, number);
        if (known != null || bucket.covers(token)) {
            conversations.said(bucket.find(number), room);
            return;
        }
        var message =
                new MessageView(event.message().value(), number, event.by().value(), at);
        message.say(Wording.of(event.text(), markdown));
        message.replyTo = quote;
        if (event.hasSnippet()) message.snippet = attach(event, desk);
        if (event.text() != null) message.attachments = desk.media(event.attachments());
        message.mentions.forEach(name -> mention(room, name, number, desk));
        bucket.append(message);
        conversations.said(message, room);
        frames.message(room, message);
    }

    private void change(MessageEvent event, Instant at, TrackingToken token, RoomDesk desk, Frames frames) {
        var place = desk.locate(event.message().value());
        if (place == null) {
            LOG.error("Event {} is about message {}, which no room has", event.getClass(), event.message());
            return;
        }
        var room = desk.room(place.room());
        var changed = new Change(room, token, desk, frames, conversations);
        changed.make(place.number(), message -> apply(event, at, room, message, desk));
        keepPins(event, room, place.number());
        if (event instanceof MessageDeleted || event instanceof MessageRemoved)
            changed.quotesOf(place.number()).forEach(number -> changed.make(number, MessageView::forgetQuote));
    }

    /** One event's changes to messages: each has a change number of its own, whether or not a crash repeats it. */
    private record Change(
            RoomView room, TrackingToken token, RoomDesk desk, Frames frames, ConversationFold conversations) {

        void make(long number, Consumer<MessageView> how) {
            var change = ++room.lastChange;
            var page = ChangesView.idOf(room.id, change);
            desk.update(Aside.CHANGES, page, new Update().set("numbers." + change, number));
            var bucket = desk.reopen(room.id, number);
            var message = bucket.find(number);
            if (message == null) return;
            if (!bucket.covers(token)) {
                how.accept(message);
                message.change = change;
                frames.changed(room, message);
            }
            conversations.said(message, room);
        }

        List<Long> quotesOf(long number) {
            var message = desk.bucket(room.id, number).find(number);
            return message == null ? List.of() : message.quotedBy;
        }
    }

    private void apply(MessageEvent event, Instant at, RoomView room, MessageView message, RoomDesk desk) {
        var by = event.by().value();
        switch (event) {
            case MessageSent _ -> throw new IllegalStateException("sent once");
            case MessageEdited edited -> edit(edited, at, room, message, desk);
            case MessageDeleted _ -> withdraw(State.DELETED, new WithdrawalView(by, at, ""), room, message, desk);
            case MessageRemoved removed -> {
                var reason = removed.reason() == null ? "" : removed.reason();
                withdraw(State.REMOVED, new WithdrawalView(by, at, reason), room, message, desk);
            }
            case ReactionAdded added -> message.react(added.emoji(), by);
            case ReactionRemoved removed -> message.unreact(removed.emoji(), by);
            case MessagePinned _ -> message.pin = new PinView(by, at);
            case MessageUnpinned _ -> message.pin = null;
        }
    }

    private void edit(MessageEdited event, Instant at, RoomView room, MessageView message, RoomDesk desk) {
        if (message.isWithdrawn()) return;
        var earlier = new VersionsView.Earlier(message.text, message.editedAt == null ? message.at : message.editedAt);
        desk.update(Aside.VERSIONS, message.id, new Update().set("wordings." + message.revision, earlier));
        reword(Wording.of(event.text(), markdown), room, message, desk);
        message.revision = event.revision();
        message.editedAt = at;
    }

    private void withdraw(State how, WithdrawalView by, RoomView room, MessageView message, RoomDesk desk) {
        desk.remove(Aside.VERSIONS, message.id);
        if (message.snippet != null) desk.remove(Aside.SNIPPETS, message.id);
        reword(Wording.NONE, room, message, desk);
        message.withdraw(how, by);
    }

    private static void reword(Wording wording, RoomView room, MessageView message, RoomDesk desk) {
        for (var name : message.mentions)
            if (!wording.mentions().contains(name)) unmention(room, name, message.number, desk);
        for (var name : wording.mentions())
            if (!message.mentions.contains(name)) mention(room, name, message.number, desk);
        message.say(wording);
    }

    /** Notes in the original who quotes it, as far as it keeps count; nobody quotes what was withdrawn. */
    private @Nullable ReplyView quote(@Nullable MessageId original, long number, TrackingToken token, RoomDesk desk) {
        var place = original == null ? null : desk.locate(original.value());
        if (place == null) return null;
        var bucket = desk.reopen(place.room(), place.number());
        var message = bucket.find(place.number());
        if (message == null) return null;
        var quotable = !message.text.isEmpty() && message.quotedBy.size() < MOST_QUOTES;
        var excerpt = quotable ? markdown.render(message.text).plainExcerpt() : "";
        if (quotable && !bucket.covers(token)) message.quotedBy = Lists.with(message.quotedBy, number);
        return new ReplyView(message.id, message.number, message.author, excerpt);
    }

    private @Nullable SnippetView attach(MessageSent event, RoomDesk desk) {
        var id = event.message().value();
        var name = event.snippetName() == null ? "" : event.snippetName();
        var language = event.snippetLanguage() == null ? "" : event.snippetLanguage();
        var text = event.snippetText();
        if (text == null) return null;
        desk.put(Aside.SNIPPETS, id, new SnippetDocument(id, name, language, text));
        var head = markdown.head(text, language, LINES_SHOWN);
        return new SnippetView(name, language, text.length(), (int) text.lines().count(), head);
    }

    private static void exhibit(RoomView room, long number, RoomDesk desk) {
        var place = ++room.withMedia;
        desk.update(Aside.GALLERIES, GalleryView.idOf(room.id, place), new Update().set("numbers." + place, number));
    }

    private static void keepPins(MessageEvent event, RoomView room, long number) {
        switch (event) {
            case MessagePinned _ -> room.pin(number);
            case MessageUnpinned _, MessageDeleted _, MessageRemoved _ -> room.unpin(number);
            default -> {}
        }
    }

    private static void mention(RoomView room, String name, long number, RoomDesk desk) {
        unmention(room, name, number, desk);
        var newest = new Update()
                .push("numbers")
                .sort(Sort.Direction.ASC)
                .slice(-MentionsView.MOST)
                .each(List.of(number));
        desk.update(Aside.MENTIONS, MentionsView.idOf(room.id, name), newest);
    }

    private static void unmention(RoomView room, String name, long number, RoomDesk desk) {
        desk.amend(Aside.MENTIONS, MentionsView.idOf(room.id, name), new Update().pull("numbers", number));
    }
}
