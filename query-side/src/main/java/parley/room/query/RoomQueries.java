package parley.room.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.people.query.PeopleDirectory;
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
    private static final int MOST_MEMBERS = 200;

    @Bound
    private static final int MOST_SANCTIONS = 1_500;

    private final MongoOperations mongo;
    private final RoomVisibility visibility;
    private final PersonalRooms personalRooms;
    private final PeopleDirectory people;

    RoomQueries(MongoOperations mongo, RoomVisibility visibility, PersonalRooms personalRooms, PeopleDirectory people) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.personalRooms = personalRooms;
        this.people = people;
    }

    @QueryHandler
    Rooms handle(RoomDirectory query) {
        var found = Query.query(listed(query.text().strip()));
        if (query.by().isGuest())
            found.addCriteria(Criteria.where("guestsMayRead").is(true));
        var total = mongo.count(found, RoomView.class);
        var page = found.with(order(query.order()))
                .skip(Math.max(0, query.offset()))
                .limit(Math.clamp(query.limit(), 1, MOST_ROOMS));
        var rooms = mongo.find(page, RoomView.class).stream()
                .filter(room -> RoomVisibility.maySee(room, query.by()))
                .map(RoomView::asAnswer)
                .toList();
        return new Rooms(rooms, total);
    }

    /** A private room has no words to be found by. */
    private static Criteria listed(String text) {
        return text.isEmpty() ? Criteria.where("listed").is(true) : Words.beginningWithEach("words", text);
    }

    @QueryHandler
    MyRooms handle(JoinedRooms query) {
        var memberships = personalRooms.joined(query.by().account());
        var ids = memberships.values().stream().map(MembershipView::room).toList();
        var rooms = ByKey.find(mongo, ids, RoomView.class).stream()
                .filter(room -> RoomVisibility.maySee(room, query.by()))
                .toList();
        return new MyRooms(personalRooms.of(rooms, memberships, query.by().account()));
    }

    @QueryHandler
    JoinedRoom handle(RoomById query) {
        return personalRooms.of(
                visibility.require(query.room(), query.by()).room(), query.by().account());
    }

    @QueryHandler
    JoinedRoom handle(RoomByName query) {
        var named = Query.query(Criteria.where("folded").is(Words.fold(query.name())))
                .addCriteria(Criteria.where("listed").is(true));
        var sight = RoomVisibility.require(mongo.findOne(named, RoomView.class), query.by());
        return personalRooms.of(sight.room(), query.by().account());
    }

    @QueryHandler
    Members handle(RoomMembers query) {
        var room = visibility.require(query.room(), query.by()).room();
        var limit = Math.clamp(query.limit(), 1, MOST_MEMBERS);
        var name = Words.range(Criteria.where("sortKey"), query.text(), query.after());
        var page = new Query(Criteria.where("room").is(room.id))
                .addCriteria(name)
                .with(Sort.by("sortKey"))
                .limit(limit + 1);
        var found = mongo.find(page, RosterView.class);
        var known = people.of(found.stream().map(RosterView::account));
        var members = found.stream()
                .limit(limit)
                .map(line -> line.asAnswer(known.apply(line.account())))
                .toList();
        return new Members(members, found.size() > limit);
    }

    @QueryHandler
    Sanctions handle(RoomSanctions query) {
        var room = visibility.require(query.room(), query.by()).room();
        if (!room.isModeratedBy(query.by())) throw new CommandRejected(RoomRejection.MODERATORS_ONLY);
        var page = Query.query(Criteria.where("room").is(room.id)).limit(MOST_SANCTIONS);
        return new Sanctions(mongo.find(page, SanctionView.class).stream()
                .map(SanctionView::asAnswer)
                .toList());
    }

    private static Sort order(RoomDirectory.Order order) {
        var by = switch (order) {
            case ACTIVITY -> Sort.by(Sort.Direction.DESC, "lastActivityAt");
            case NAME -> Sort.by("folded");
            case MEMBERS -> Sort.by(Sort.Direction.DESC, "members");
            case MESSAGES -> Sort.by(Sort.Direction.DESC, "lastNumber");
        };
        return Sort.by("archived").and(by).and(Sort.by("_id"));
    }
}
