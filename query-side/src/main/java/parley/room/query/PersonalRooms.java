package parley.room.query;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.room.MembershipId;
import parley.room.MessageQuery.Author;
import parley.room.RoomId;
import parley.room.RoomQuery.Conversation;
import parley.room.RoomQuery.JoinedRoom;
import parley.room.RoomQuery.LastLine;
import parley.room.query.MembershipView.Shelf;
import parley.shared.query.ByKey;
import parley.shared.query.Words;

/** Rooms as they concern one person. What is unread is computed from numbers, never counted. */
@Component
class PersonalRooms {

    private static final int MOST_JOINED = 1_000;

    private final MongoOperations mongo;
    private final Names names;

    PersonalRooms(MongoOperations mongo, Names names) {
        this.mongo = mongo;
        this.names = names;
    }

    /** Where a person stands in each public room that they joined, by the membership's id. */
    Map<String, MembershipView> joined(AccountId who) {
        var theirs = Query.query(Criteria.where("account").is(who.value()))
                .addCriteria(Criteria.where("shelf").is(Shelf.ROOMS))
                .limit(MOST_JOINED);
        return mongo.find(theirs, MembershipView.class).stream()
                .collect(Collectors.toMap(MembershipView::id, Function.identity()));
    }

    /** That a room concerns somebody. */
    record Concern(RoomView room, AccountId who) {

        private String id() {
            return MembershipId.of(new RoomId(room.id), who).value();
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
        var authors = names.of(concerns.stream().map(concern -> concern.who().value()));
        Function<Concern, String> mentionsId = concern -> MentionsView.idOf(
                concern.room().id,
                Words.fold(authors.apply(concern.who().value()).username()));
        var mentions =
                ByKey.find(mongo, concerns.stream().map(mentionsId).toList(), MentionsView.class, MentionsView::id);
        var people = names.of(concerns.stream().map(Concern::room).flatMap(PersonalRooms::people));
        return concerns.stream()
                .map(concern -> {
                    var id = concern.id();
                    var mentioned = mentions.get(mentionsId.apply(concern));
                    return concern(
                            concern.room(), memberships.get(id), reads.get(id), mentioned, people, concern.who());
                })
                .toList();
    }

    private static JoinedRoom concern(
            RoomView room,
            @Nullable MembershipView membership,
            @Nullable ReadView read,
            @Nullable MentionsView mentions,
            Function<String, Author> people,
            AccountId who) {
        var from = RoomVisibility.firstNumber(room, who);
        var readNumber = Math.max(from - 1, readNumber(room, membership, read));
        var unread = Math.max(0, room.lastNumber - readNumber);
        var mentioned = mentions == null
                ? 0
                : mentions.numbers().stream()
                        .filter(number -> number > readNumber && number <= room.lastNumber)
                        .count();
        var epoch = read == null ? 0 : read.epoch();
        return new JoinedRoom(
                room.asAnswer(),
                membership != null,
                readNumber,
                epoch,
                unread,
                mentioned,
                room.mutedUntil(who),
                from,
                membership != null && membership.silenced(),
                membership != null && membership.isAway(room),
                room.talk == null ? null : conversation(room.talk, from, people));
    }

    private static Conversation conversation(TalkView talk, long from, Function<String, Author> people) {
        var line = talk.last();
        var last = line == null || line.number() < from
                ? null
                : new LastLine(line.number(), people.apply(line.author()), line.at(), line.what(), line.excerpt());
        return new Conversation(
                talk.isDirect(), talk.people().stream().map(people).toList(), talk.isWaiting(), last);
    }

    private static Stream<String> people(RoomView room) {
        var talk = room.talk;
        if (talk == null) return Stream.empty();
        var author = Stream.ofNullable(talk.last()).map(TalkView.LineView::author);
        return Stream.concat(talk.people().stream(), author);
    }

    /** Until somebody marks as unread, what was said before they came is read; who never came has nothing unread. */
    private static long readNumber(RoomView room, @Nullable MembershipView membership, @Nullable ReadView read) {
        if (read != null && read.epoch() > 0) return read.number();
        if (membership == null) return read == null ? room.lastNumber : read.number();
        return Math.max(membership.number(), read == null ? 0 : read.number());
    }
}
