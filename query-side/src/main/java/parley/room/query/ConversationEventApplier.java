package parley.room.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.markdown.query.Markdown;
import parley.room.ConversationEvent;
import parley.room.ConversationEvent.*;
import parley.room.MembershipId;
import parley.room.RoomId;
import parley.room.query.ConversationDocuments.Aside;
import parley.room.query.DirectConversationView.LineView;
import parley.room.query.DirectConversationView.Participant;
import parley.shared.AccountId;

/** Who is in a private room, who is asked into it, and what was said there last. */
@Component
class ConversationEventApplier {

    private final Markdown markdown;

    ConversationEventApplier(Markdown markdown) {
        this.markdown = markdown;
    }

    void on(ConversationEvent event, Instant at, ConversationDocuments documents, RoomUpdates updates) {
        var room = documents.room(event.room().value());
        if (event instanceof ConversationOpened opened) open(opened, at, room);
        var direct = room.direct;
        if (direct == null) throw new IllegalStateException("not a private room: " + event.room());
        room.direct = switch (event) {
            case ConversationOpened _ -> direct;
            case ContactRequested request -> request.reached() ? direct.asking(request.who()) : direct;
            case ConversationAccepted accepted -> direct.with(Participant.ofAll(accepted.by(), at, 0));
            case ConversationDeclined declined -> direct.declined(declined.by());
            case PersonAdded added -> direct.with(newcomer(added, at, room.lastNumber));
            case PersonLeft left -> direct.without(left.by());
            case ConversationNamed named -> named(named, room, direct);
        };
        room.members = room.direct.participants().size();
        if (event instanceof ConversationDeclined || event instanceof PersonLeft) forget(event.by(), room, documents);
        updates.conversation(room, event);
    }

    /** Keeps the last lines true, whether the message is new or changed. */
    void said(@Nullable MessageView message, RoomView room) {
        var direct = room.direct;
        if (direct != null && message != null) room.direct = direct.saying(line(message));
    }

    private static void open(ConversationOpened opened, Instant at, RoomView room) {
        room.listed = false;
        room.owner = opened.by().value();
        room.name = opened.name() == null ? "" : opened.name();
        room.openedAt = at;
        room.lastActivityAt = at;
        room.direct = DirectConversationView.of(opened, at);
    }

    private static DirectConversationView named(ConversationNamed named, RoomView room, DirectConversationView direct) {
        room.name = named.name() == null ? "" : named.name();
        return direct;
    }

    private static Participant newcomer(PersonAdded added, Instant at, long last) {
        return added.withHistory()
                ? Participant.ofAll(added.who(), at, last)
                : Participant.ofTheRest(added.who(), at, last);
    }

    private static void forget(AccountId who, RoomView room, ConversationDocuments documents) {
        var id = MembershipId.of(new RoomId(room.id), who).value();
        documents.remove(Aside.MEMBERSHIPS, id);
    }

    private LineView line(MessageView message) {
        return new LineView(message.number, message.author, message.at, message.what(), markdown.excerpt(message.text));
    }
}
