package parley.room.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.conversation.MessageQuery.Message;
import parley.conversation.MessageQuery.Message.State;
import parley.conversation.query.ConversationAccess;
import parley.conversation.query.ConversationView;
import parley.conversation.query.ConversationVisibility;
import parley.conversation.query.MembershipView;
import parley.conversation.query.MessagePlace;
import parley.conversation.query.Pages;
import parley.conversation.query.PersonalConversations;
import parley.conversation.query.RecentMessagesView;
import parley.markdown.query.Markdown;
import parley.platform.projection.ByKey;
import parley.profile.query.Privacy;
import parley.room.RoomQuery.CommonRooms;
import parley.room.RoomQuery.RecentMessage;
import parley.room.RoomQuery.RecentMessages;
import parley.room.RoomQuery.RecentMessagesOf;
import parley.room.RoomQuery.Rooms;
import parley.shared.Actor;

/** What rooms tell of a person to whoever may look at their profile: nothing of private ones. */
@Component
class SharedActivityQueries {

    private static final int ROOMS_SHOWN = 6;
    private static final int MESSAGES_SHOWN = 5;

    private final MongoOperations mongo;
    private final Privacy privacy;
    private final PersonalConversations personal;
    private final Pages pages;
    private final Markdown markdown;

    SharedActivityQueries(
            MongoOperations mongo, Privacy privacy, PersonalConversations personal, Pages pages, Markdown markdown) {
        this.mongo = mongo;
        this.privacy = privacy;
        this.personal = personal;
        this.pages = pages;
        this.markdown = markdown;
    }

    @QueryHandler
    Rooms handle(CommonRooms query) {
        if (!privacy.mayLook(query.by(), query.other())) return new Rooms(List.of(), 0);
        var theirs = personal.joined(query.by().account()).values().stream()
                .map(membership -> MembershipView.idOf(membership.conversation(), query.other()))
                .toList();
        var both = ByKey.find(mongo, theirs, MembershipView.class).stream()
                .map(MembershipView::conversation)
                .toList();
        var rooms = readable(both, query.by()).values().stream()
                .sorted(Comparator.comparing((ConversationView room) -> room.lastActivityAt)
                        .reversed()
                        .thenComparing(room -> room.id))
                .toList();
        return new Rooms(
                rooms.stream()
                        .limit(ROOMS_SHOWN)
                        .map(room -> RoomView.of(room).asAnswer(room))
                        .toList(),
                rooms.size());
    }

    @QueryHandler
    RecentMessages handle(RecentMessagesOf query) {
        var said = privacy.mayLook(query.by(), query.account())
                ? mongo.findById(query.account().value(), RecentMessagesView.class)
                : null;
        if (said == null) return new RecentMessages(List.of());
        var places = said.newestFirst();
        var rooms = readable(
                places.stream().map(MessagePlace::conversation).distinct().toList(), query.by());
        var messages = rooms.values().stream()
                .flatMap(room -> pages.these(new ConversationAccess(room, 1), numbers(places, room)).stream())
                .collect(Collectors.toMap(
                        message -> new MessagePlace(message.conversation().value(), message.number()),
                        Function.identity()));
        return new RecentMessages(places.stream()
                .map(messages::get)
                .filter(Objects::nonNull)
                .filter(message -> message.state() == State.SHOWN)
                .limit(MESSAGES_SHOWN)
                .map(message -> said(message, rooms))
                .toList());
    }

    private RecentMessage said(Message message, Map<String, ConversationView> rooms) {
        var room = Objects.requireNonNull(rooms.get(message.conversation().value()));
        var excerpt = markdown.excerpt(message.text());
        return new RecentMessage(
                message.conversation(), RoomView.of(room).name, message.number(), message.at(), excerpt);
    }

    private Map<String, ConversationView> readable(List<String> ids, Actor by) {
        return ByKey.find(mongo, ids, ConversationView.class).stream()
                .filter(room -> room.kind().isPublic() && ConversationVisibility.maySee(room, by))
                .collect(Collectors.toMap(room -> room.id, Function.identity()));
    }

    private static List<Long> numbers(List<MessagePlace> places, ConversationView room) {
        return places.stream()
                .filter(place -> place.conversation().equals(room.id))
                .map(MessagePlace::number)
                .toList();
    }
}
