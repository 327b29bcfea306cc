package parley.room.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationQuery.MyConversation;
import parley.conversation.ConversationQuery.MyConversations;
import parley.conversation.query.ConversationView;
import parley.conversation.query.ConversationVisibility;
import parley.conversation.query.MembershipView;
import parley.conversation.query.PersonalConversations;
import parley.platform.projection.ByKey;
import parley.platform.search.Words;
import parley.room.RoomQuery.*;
import parley.room.RoomRejection;
import parley.shared.Bound;
import parley.shared.CommandRejected;

/** Answers what can be asked about rooms. */
@Component
class RoomQueries {

    @Bound
    private static final int MOST_ROOMS = 100;

    @Bound
    private static final int MOST_SANCTIONS = 1_500;

    private final MongoOperations mongo;
    private final ConversationVisibility visibility;
    private final PersonalConversations personal;

    RoomQueries(MongoOperations mongo, ConversationVisibility visibility, PersonalConversations personal) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.personal = personal;
    }

    @QueryHandler
    Rooms handle(RoomDirectory query) {
        var found = Query.query(listed(query.text().strip()));
        if (query.by().isGuest())
            found.addCriteria(Criteria.where("kind.guestsMayRead").is(true));
        var total = mongo.count(found, ConversationView.class);
        var page = found.with(order(query.order()))
                .skip(Math.max(0, query.offset()))
                .limit(Math.clamp(query.limit(), 1, MOST_ROOMS));
        var rooms = mongo.find(page, ConversationView.class).stream()
                .filter(room -> ConversationVisibility.maySee(room, query.by()))
                .map(room -> RoomView.of(room).asAnswer(room))
                .toList();
        return new Rooms(rooms, total);
    }

    /** Only rooms have words to be found by. */
    private static Criteria listed(String text) {
        return text.isEmpty() ? Criteria.where("kind.listed").is(true) : Words.beginningWithEach("kind.words", text);
    }

    @QueryHandler
    MyConversations handle(JoinedRooms query) {
        var memberships = personal.joined(query.by().account());
        var ids =
                memberships.values().stream().map(MembershipView::conversation).toList();
        var rooms = ByKey.find(mongo, ids, ConversationView.class).stream()
                .filter(room -> ConversationVisibility.maySee(room, query.by()))
                .toList();
        return new MyConversations(personal.of(rooms, memberships, query.by().account()));
    }

    @QueryHandler
    MyConversation handle(RoomByName query) {
        var named = Query.query(Criteria.where("kind.folded").is(Words.fold(query.name())))
                .addCriteria(Criteria.where("kind.listed").is(true));
        var found = mongo.findOne(named, ConversationView.class);
        var room = ConversationVisibility.require(found, query.by()).conversation();
        return personal.of(room, query.by().account());
    }

    @QueryHandler
    Sanctions handle(RoomSanctions query) {
        var room = visibility.require(query.room(), query.by()).conversation();
        if (!RoomView.of(room).isModeratedBy(query.by())) throw new CommandRejected(RoomRejection.MODERATORS_ONLY);
        var page = Query.query(Criteria.where("room").is(room.id)).limit(MOST_SANCTIONS);
        return new Sanctions(mongo.find(page, SanctionView.class).stream()
                .map(SanctionView::asAnswer)
                .toList());
    }

    private static Sort order(RoomDirectory.Order order) {
        var by = switch (order) {
            case ACTIVITY -> Sort.by(Sort.Direction.DESC, "lastActivityAt");
            case NAME -> Sort.by("kind.folded");
            case MEMBERS -> Sort.by(Sort.Direction.DESC, "members");
            case MESSAGES -> Sort.by(Sort.Direction.DESC, "lastNumber");
        };
        return Sort.by("kind.archived").and(by).and(Sort.by("_id"));
    }
}
