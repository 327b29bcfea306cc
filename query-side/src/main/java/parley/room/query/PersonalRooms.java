package parley.room.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.friend.query.Relations;
import parley.people.query.PeopleDirectory;
import parley.platform.projection.ByKey;
import parley.platform.search.Words;
import parley.room.MembershipId;
import parley.room.MessageQuery.Author;
import parley.room.RoomId;
import parley.room.RoomQuery.Conversation;
import parley.room.RoomQuery.JoinedRoom;
import parley.room.RoomQuery.LastLine;
import parley.room.query.MembershipView.ConversationList;
import parley.shared.AccountId;
import parley.shared.Bound;

/** Rooms as they concern one person. What is unread is computed from numbers, never counted. */
@Component
class PersonalRooms {

    @Bound
    private static final int MOST_JOINED = 1_000;

    /** Of people whom somebody blocked; what others among them write counts as unread. */
    @Bound
    private static final int MOST_LEFT_OUT = 50;

    private final MongoOperations mongo;
    private final PeopleDirectory people;
    private final Relations relations;

    PersonalRooms(MongoOperations mongo, PeopleDirectory people, Relations relations) {
        this.mongo = mongo;
        this.people = people;
        this.relations = relations;
    }

    /** Where a person stands in each public room that they joined, by the membership's id. */
    Map<String, MembershipView> joined(AccountId who) {
        var theirs = Query.query(Criteria.where("account").is(who.value()))
                .addCriteria(Criteria.where("list").is(ConversationList.ROOMS))
                .limit(MOST_JOINED);
        return mongo.find(theirs, MembershipView.class).stream()
                .collect(Collectors.toMap(MembershipView::id, Function.identity()));
    }

    /** That a room concerns somebody. */
    record Concern(RoomView room, AccountId who) {

        private String id() {
            return MembershipId.of(new RoomId(room.id), who).value();
        }

        /** What these people wrote there. */
        private Stream<String> writtenBy(Stream<AccountId> authors) {
            return authors.map(author -> MarkedNumbersView.writtenBy(room.id, author.value()));
        }
    }

    JoinedRoom of(RoomView room, AccountId who) {
        return of(List.of(new Concern(room, who))).getFirst();
    }

    /** Of whatever rooms and people, in as many round trips as of one. */
    List<JoinedRoom> of(List<Concern> concerns) {
        var ids = concerns.stream().map(Concern::id).toList();
        return of(concerns, ByKey.find(mongo, ids, MembershipView.class, MembershipView::id));
    }

    List<JoinedRoom> of(List<RoomView> rooms, Map<String, MembershipView> memberships, AccountId who) {
        return of(rooms.stream().map(room -> new Concern(room, who)).toList(), memberships);
    }

    private List<JoinedRoom> of(List<Concern> concerns, Map<String, MembershipView> memberships) {
        var ids = concerns.stream().map(Concern::id).toList();
        var reads = ByKey.find(mongo, ids, ReadView.class, ReadView::id);
        var askers = people.of(concerns.stream().map(concern -> concern.who().value()));
        Function<Concern, String> mentioning = concern -> MarkedNumbersView.mentioning(
                concern.room().id,
                Words.fold(askers.apply(concern.who().value()).username()));
        var blocked = relations.blockedBy(
                concerns.stream().map(Concern::who).distinct().toList());
        Function<Concern, Set<AccountId>> leftOut = concern -> blocked.getOrDefault(concern.who(), Set.of());
        Function<Concern, List<String>> written = concern -> concern.writtenBy(Stream.concat(
                        Stream.of(concern.who()),
                        leftOut.apply(concern).stream().limit(MOST_LEFT_OUT)))
                .toList();
        var marks = concerns.stream()
                .flatMap(concern ->
                        Stream.concat(Stream.of(mentioning.apply(concern)), written.apply(concern).stream()));
        var marked = ByKey.find(mongo, marks.toList(), MarkedNumbersView.class, MarkedNumbersView::id);
        var shown = people.of(concerns.stream().map(Concern::room).flatMap(PersonalRooms::people))
                .andThen(Author::of);
        return concerns.stream()
                .map(concern -> {
                    var id = concern.id();
                    var read = reads.get(id);
                    var unread = Unread.in(
                            concern.room(),
                            readNumber(concern.room(), memberships.get(id), read, concern.who()),
                            written.apply(concern).stream().flatMap(key -> Stream.ofNullable(marked.get(key))),
                            marked.get(mentioning.apply(concern)));
                    return concern(
                            concern.room(),
                            memberships.get(id),
                            read,
                            unread,
                            shown,
                            concern.who(),
                            leftOut.apply(concern));
                })
                .toList();
    }

    private static JoinedRoom concern(
            RoomView room,
            @Nullable MembershipView membership,
            @Nullable ReadView read,
            Unread unread,
            Function<String, Author> people,
            AccountId who,
            Set<AccountId> leftOut) {
        var from = RoomVisibility.firstNumber(room, who);
        var epoch = read == null ? 0 : read.epoch();
        return new JoinedRoom(
                room.asAnswer(),
                membership != null,
                unread.readNumber(),
                epoch,
                unread.count(),
                unread.mentions().size(),
                unread.mentions(),
                unread.without(),
                room.mutedUntil(who),
                from,
                membership != null && membership.mutedForMe(),
                membership != null && membership.isArchived(room),
                room.direct == null ? null : conversation(room.direct, from, people, leftOut));
    }

    private static Conversation conversation(
            DirectConversationView direct, long from, Function<String, Author> people, Set<AccountId> leftOut) {
        var line = direct.last(from, leftOut);
        var last = line == null
                ? null
                : new LastLine(line.number(), people.apply(line.author()), line.at(), line.what(), line.excerpt());
        return new Conversation(
                direct.isDirect(), direct.people().stream().map(people).toList(), direct.isWaiting(), last);
    }

    private static Stream<String> people(RoomView room) {
        var direct = room.direct;
        if (direct == null) return Stream.empty();
        return Stream.concat(
                direct.people().stream(), direct.lines().stream().map(DirectConversationView.LineView::author));
    }

    private static long readNumber(
            RoomView room, @Nullable MembershipView membership, @Nullable ReadView read, AccountId who) {
        return Math.max(RoomVisibility.firstNumber(room, who) - 1, readNumber(room, membership, read));
    }

    /** Until somebody marks as unread, what was said before they came is read; who never came has nothing unread. */
    private static long readNumber(RoomView room, @Nullable MembershipView membership, @Nullable ReadView read) {
        if (read != null && read.epoch() > 0) return read.number();
        if (membership == null) return read == null ? room.lastNumber : read.number();
        return Math.max(membership.number(), read == null ? 0 : read.number());
    }
}
