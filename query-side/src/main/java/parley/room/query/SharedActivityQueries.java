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
import parley.markdown.query.Markdown;
import parley.platform.projection.ByKey;
import parley.profile.query.Privacy;
import parley.room.MembershipId;
import parley.room.MessageQuery.Message;
import parley.room.MessageQuery.Message.State;
import parley.room.MessageQuery.RecentMessage;
import parley.room.MessageQuery.RecentMessages;
import parley.room.MessageQuery.RecentMessagesOf;
import parley.room.RoomId;
import parley.room.RoomQuery.CommonRooms;
import parley.room.RoomQuery.Rooms;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What rooms tell of a person to whoever may look at their profile: nothing of private ones. */
@Component
class SharedActivityQueries {

    private static final int ROOMS_SHOWN = 6;
    private static final int MESSAGES_SHOWN = 5;

    private final MongoOperations mongo;
    private final Privacy privacy;
    private final PersonalRooms personalRooms;
    private final Pages pages;
    private final Markdown markdown;

    SharedActivityQueries(
            MongoOperations mongo, Privacy privacy, PersonalRooms personalRooms, Pages pages, Markdown markdown) {
        this.mongo = mongo;
        this.privacy = privacy;
        this.personalRooms = personalRooms;
        this.pages = pages;
        this.markdown = markdown;
    }

    @QueryHandler
    Rooms handle(CommonRooms query) {
        if (!privacy.mayLook(query.by(), query.other())) return new Rooms(List.of(), 0);
        var theirs = personalRooms.joined(query.by().account()).values().stream()
                .map(membership -> idOf(membership.room(), query.other()))
                .toList();
        var both = ByKey.find(mongo, theirs, MembershipView.class).stream()
                .map(MembershipView::room)
                .toList();
        var rooms = readable(both, query.by()).values().stream()
                .sorted(Comparator.comparing((RoomView room) -> room.lastActivityAt)
                        .reversed()
                        .thenComparing(room -> room.id))
                .toList();
        return new Rooms(
                rooms.stream().limit(ROOMS_SHOWN).map(RoomView::asAnswer).toList(), rooms.size());
    }

    @QueryHandler
    RecentMessages handle(RecentMessagesOf query) {
        var said = privacy.mayLook(query.by(), query.account())
                ? mongo.findById(query.account().value(), RecentMessagesView.class)
                : null;
        if (said == null) return new RecentMessages(List.of());
        var places = said.newestFirst();
        var rooms = readable(places.stream().map(MessagePlace::room).distinct().toList(), query.by());
        var messages = rooms.values().stream()
                .flatMap(room -> pages.these(new ConversationAccess(room, 1), numbers(places, room)).stream())
                .collect(Collectors.toMap(
                        message -> new MessagePlace(message.room().value(), message.number()), Function.identity()));
        return new RecentMessages(places.stream()
                .map(messages::get)
                .filter(Objects::nonNull)
                .filter(message -> message.state() == State.SHOWN)
                .limit(MESSAGES_SHOWN)
                .map(message -> said(message, rooms))
                .toList());
    }

    private RecentMessage said(Message message, Map<String, RoomView> rooms) {
        var room = Objects.requireNonNull(rooms.get(message.room().value()));
        var excerpt = markdown.excerpt(message.text());
        return new RecentMessage(message.room(), room.name, message.number(), message.at(), excerpt);
    }

    private Map<String, RoomView> readable(List<String> ids, Actor by) {
        return ByKey.find(mongo, ids, RoomView.class).stream()
                .filter(room -> room.direct == null && RoomVisibility.maySee(room, by))
                .collect(Collectors.toMap(room -> room.id, Function.identity()));
    }

    private static List<Long> numbers(List<MessagePlace> places, RoomView room) {
        return places.stream()
                .filter(place -> place.room().equals(room.id))
                .map(MessagePlace::number)
                .toList();
    }

    private static String idOf(String room, AccountId who) {
        return MembershipId.of(new RoomId(room), who).value();
    }
}
