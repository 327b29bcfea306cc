package parley.room.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.markdown.query.Markdown;
import parley.room.ConversationEvent;
import parley.room.ConversationEvent.*;
import parley.room.MembershipId;
import parley.room.MessageQuery.Message.State;
import parley.room.RoomId;
import parley.room.RoomQuery.LastLine.What;
import parley.room.query.RoomDesk.Aside;
import parley.room.query.TalkView.Insider;
import parley.room.query.TalkView.LineView;

/** Who is in a private room, who is asked into it, and what was said there last. */
@Component
class ConversationFold {

    private final Markdown markdown;

    ConversationFold(Markdown markdown) {
        this.markdown = markdown;
    }

    void on(ConversationEvent event, Instant at, RoomDesk desk, Frames frames) {
        var room = desk.room(event.room().value());
        if (event instanceof ConversationOpened opened) open(opened, at, room);
        var talk = room.talk;
        if (talk == null) throw new IllegalStateException("not a private room: " + event.room());
        room.talk = switch (event) {
            case ConversationOpened _ -> talk;
            case ContactRequested request -> request.reached() ? talk.asking(request.who()) : talk;
            case ConversationAccepted accepted -> talk.with(Insider.ofAll(accepted.by(), at, 0));
            case ConversationDeclined declined -> talk.declined(declined.by());
            case PersonAdded added -> talk.with(newcomer(added, at, room.lastNumber));
            case PersonLeft left -> talk.without(left.by());
            case ConversationNamed named -> named(named, room, talk);
        };
        room.members = room.talk.insiders().size();
        if (event instanceof ConversationDeclined || event instanceof PersonLeft) forget(event.by(), room, desk);
        frames.conversation(room, event);
    }

    /** Keeps the last line true, whether the message is new or changed. */
    void said(@Nullable MessageView message, RoomView room) {
        var talk = room.talk;
        if (talk != null && message != null && message.number == room.lastNumber)
            room.talk = talk.saying(line(message));
    }

    private static void open(ConversationOpened opened, Instant at, RoomView room) {
        room.listed = false;
        room.owner = opened.by().value();
        room.name = opened.name() == null ? "" : opened.name();
        room.openedAt = at;
        room.lastActivityAt = at;
        room.talk = TalkView.of(opened, at);
    }

    private static TalkView named(ConversationNamed named, RoomView room, TalkView talk) {
        room.name = named.name() == null ? "" : named.name();
        return talk;
    }

    private static Insider newcomer(PersonAdded added, Instant at, long last) {
        return added.withHistory() ? Insider.ofAll(added.who(), at, last) : Insider.ofTheRest(added.who(), at, last);
    }

    private static void forget(AccountId who, RoomView room, RoomDesk desk) {
        var id = MembershipId.of(new RoomId(room.id), who).value();
        desk.remove(Aside.MEMBERSHIPS, id);
    }

    private LineView line(MessageView message) {
        var excerpt =
                message.text.isEmpty() ? "" : markdown.render(message.text).plainExcerpt();
        return new LineView(message.number, message.author, message.at, what(message), excerpt);
    }

    private static What what(MessageView message) {
        if (message.state != State.SHOWN) return What.GONE;
        if (!message.text.isBlank()) return What.TEXT;
        if (message.snippet != null) return What.SNIPPET;
        return message.attachments.isEmpty()
                ? What.GONE
                : What.valueOf(message.attachments.getFirst().kind().name());
    }
}
