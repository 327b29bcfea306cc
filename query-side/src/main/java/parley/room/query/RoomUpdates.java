package parley.room.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.GenericSubscriptionQueryUpdateMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;
import org.jspecify.annotations.Nullable;
import parley.friend.query.Relations;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.people.query.PeopleDirectory;
import parley.room.ConversationEvent;
import parley.room.ConversationEvent.*;
import parley.room.MessageQuery.Author;
import parley.room.MessageQuery.Message;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.room.RoomId;
import parley.room.RoomQuery.JoinedRoom;
import parley.room.RoomQuery.Room;
import parley.room.query.DirectConversationView.Participant;
import parley.room.query.PersonalRooms.Concern;
import parley.shared.AccountId;
import tools.jackson.databind.json.JsonMapper;

/** What the subscribers of rooms will be told once a batch is written; each frame holds all that is needed to show it. */
class RoomUpdates {

    record MessageFrame(String type, Message message) {}

    record RoomFrame(String type, Room room) {}

    record MemberFrame(String type, Author account, boolean joined) {}

    record MyRoomFrame(String type, JoinedRoom room) {}

    record SanctionFrame(String type, RoomId room, @Nullable Instant mutedUntil, boolean banned) {}

    record MentionFrame(String type, RoomId room, long number) {}

    record ReadFrame(
            String type,
            RoomId room,
            long readNumber,
            long epoch,
            long lastNumber,
            long unread,
            long mentions,
            List<Long> mentionedIn,
            List<Long> notUnread) {}

    record GoneFrame(String type, RoomId room) {}

    record RequestsFrame(String type) {}

    record ReceiptFrame(String type, RoomId room, AccountId account, long number) {}

    /** What will be told, and the trace that it belongs to. */
    private record Waiting(BooleanSupplier wanted, Supplier<LiveUpdate> update, Map<String, ?> origin) {

        SubscriptionQueryUpdateMessage<LiveUpdate> message() {
            return new GenericSubscriptionQueryUpdateMessage<>(LiveUpdate.class, update.get(), origin);
        }
    }

    private record Concerning(String type, Concern concern) {}

    private static final String TRACE = "traceparent";
    private static final String DIRECTORY = "directory";

    private final QueryUpdateEmitter emitter;
    private final JsonMapper json;
    private final PeopleDirectory people;
    private final Pages pages;
    private final PersonalRooms personalRooms;
    private final Relations relations;
    private final List<Waiting> updates = new ArrayList<>();
    private final Set<Concerning> concerned = new LinkedHashSet<>();
    private final Set<AccountId> mentioned = new LinkedHashSet<>();
    private final Set<String> members = new LinkedHashSet<>();
    private Map<AccountId, Set<AccountId>> blocked = Map.of();
    private Map<Concern, JoinedRoom> concerns = Map.of();
    private Function<String, Author> names = who -> new Author(new AccountId(who), "", "", null);
    private boolean silent;
    private Map<String, ?> origin = Map.of();

    RoomUpdates(
            QueryUpdateEmitter emitter,
            JsonMapper json,
            PeopleDirectory people,
            Pages pages,
            PersonalRooms personalRooms,
            Relations relations) {
        this.emitter = emitter;
        this.json = json;
        this.people = people;
        this.pages = pages;
        this.personalRooms = personalRooms;
        this.relations = relations;
    }

    /** What is told from here on is because of this event: whoever watches finds it in the same trace. */
    void because(MetaData event) {
        var trace = event.get(TRACE);
        origin = trace == null ? Map.of() : Map.of(TRACE, trace);
    }

    /** Keeps quiet from here on, or no longer: nobody is told of what is replayed. */
    void setSilent(boolean quiet) {
        silent = quiet;
    }

    void message(RoomView room, MessageView message) {
        if (silent) return;
        spread("message", room, message);
        mentions(room, message);
        everybodyIn(room);
        if (room.direct != null) room.direct.asked().forEach(who -> requests(new AccountId(who)));
    }

    /** Whoever is mentioned is told wherever they are, but of those whom they blocked. */
    void mentions(RoomView room, MessageView message) {
        if (silent) return;
        var mention = new MentionFrame("mention", new RoomId(room.id), message.number);
        people.named(message.mentions).stream()
                .filter(account -> !account.equals(message.author))
                .filter(account ->
                        room.direct == null || reads(room.direct.participant(new AccountId(account)), message.number))
                .forEach(account -> tellUnlessBlocked(new AccountId(account), new AccountId(message.author), mention));
    }

    void changed(RoomView room, MessageView message) {
        if (silent) return;
        spread("changed", room, message);
        if (message.number == room.lastNumber) everybodyIn(room);
    }

    void conversation(RoomView room, ConversationEvent event) {
        if (silent) return;
        switch (event) {
            case ConversationDeclined declined -> requests(declined.by());
            case ConversationAccepted accepted -> requests(accepted.by());
            case PersonLeft left -> {
                tell(person(left.by().value()), new GoneFrame("gone", left.room()));
                later(() -> LiveUpdate.accessChanged(room(room.id), left.by()));
            }
            case ConversationOpened _, ContactRequested _, PersonAdded _, ConversationNamed _ -> {}
        }
        if (!(event instanceof ConversationDeclined)) everybodyIn(room);
    }

    /** How a person has a room for themselves is told on all of their devices. */
    void settled(RoomView room, AccountId who) {
        concerning(room.direct == null ? "joined" : "conversation", room, who);
    }

    void receipt(AccountId to, AccountId who, JoinedRoom state) {
        tell(person(to.value()), new ReceiptFrame("receipt", state.room().id(), who, state.readNumber()));
    }

    void room(RoomView room, RoomEvent event) {
        if (silent) return;
        var frame = new RoomFrame("room", room.asAnswer());
        tell(room(room.id), frame);
        switch (event) {
            case RoomOpened _, RoomRenamed _, RoomDescribed _, RoomArchived _, RoomReopened _ -> tell(DIRECTORY, frame);
            case GuestReadingSet set when !set.open() -> later(() -> LiveUpdate.accessChanged(room(room.id)));
            case MemberMuted muted -> sanction(room, muted.who());
            case MemberUnmuted unmuted -> sanction(room, unmuted.who());
            case MemberUnbanned unbanned -> sanction(room, unbanned.who());
            case MemberBanned banned -> {
                sanction(room, banned.who());
                later(() -> LiveUpdate.accessChanged(room(room.id), banned.who()));
            }
            case GuestReadingSet _, PostingSet _, SlowModeSet _, ModeratorAppointed _, ModeratorDismissed _ -> {}
        }
    }

    void joined(RoomView room, AccountId who) {
        concerning("joined", room, who);
    }

    void left(RoomView room, AccountId who) {
        concerning("left", room, who);
    }

    void member(String room, AccountId who, boolean joined) {
        if (silent) return;
        members.add(who.value());
        later(() -> update(room(room), new MemberFrame("member", names.apply(who.value()), joined)));
    }

    void read(AccountId who, JoinedRoom state) {
        var room = state.room();
        tell(
                person(who.value()),
                new ReadFrame(
                        "read",
                        room.id(),
                        state.readNumber(),
                        state.epoch(),
                        room.lastNumber(),
                        state.unread(),
                        state.mentions(),
                        state.mentionedIn(),
                        state.notUnread()));
    }

    void send() {
        concerns = concerns();
        if (!members.isEmpty()) names = namesOf(List.copyOf(members));
        blocked = mentioned.isEmpty() ? Map.of() : relations.blockedBy(mentioned);
        for (var update : updates)
            if (update.wanted().getAsBoolean()) emitter.emit(LiveUpdates.class, _ -> true, update.message());
        updates.clear();
        mentioned.clear();
        members.clear();
        concerned.clear();
    }

    /** A message that not everybody in the room may read whole goes to each of them as they may read it. */
    private void spread(String type, RoomView room, MessageView message) {
        var direct = room.direct;
        var quoted = message.replyTo == null ? message.number : Math.min(message.replyTo.number(), message.number);
        if (direct == null || direct.participants().stream().allMatch(participant -> reads(participant, quoted))) {
            tell(room(room.id), new MessageFrame(type, pages.fresh(new ConversationAccess(room, 1), message)));
            return;
        }
        for (var participant : direct.participants()) {
            if (!reads(participant, message.number)) continue;
            var sight = new ConversationAccess(room, participant.from());
            tell(person(participant.account()), new MessageFrame(type, pages.fresh(sight, message)));
        }
    }

    /** Whoever has just signed up may still be on their way to the directory. */
    private Function<String, Author> namesOf(List<String> accounts) {
        try {
            return people.soon(accounts).andThen(Author::of);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return people.of(accounts.stream()).andThen(Author::of);
        }
    }

    private static boolean reads(@Nullable Participant participant, long number) {
        return participant != null && participant.from() <= number;
    }

    private void everybodyIn(RoomView room) {
        if (room.direct == null) return;
        room.direct
                .participants()
                .forEach(participant -> concerning("conversation", room, new AccountId(participant.account())));
    }

    private void requests(AccountId of) {
        tell(person(of.value()), new RequestsFrame("requests"));
    }

    private void sanction(RoomView room, AccountId who) {
        var banned = room.banned.contains(who.value());
        tell(person(who.value()), new SanctionFrame("sanction", new RoomId(room.id), room.mutedUntil(who), banned));
    }

    /** How a room concerns a person is spread over documents: it is read when they are written, and told once. */
    private void concerning(String type, RoomView room, AccountId who) {
        var concern = new Concern(room, who);
        if (silent || !concerned.add(new Concerning(type, concern))) return;
        later(() -> update(person(who.value()), new MyRoomFrame(type, requireNonNull(concerns.get(concern)))));
    }

    private Map<Concern, JoinedRoom> concerns() {
        var all = concerned.stream().map(Concerning::concern).distinct().toList();
        var answers = all.isEmpty() ? List.<JoinedRoom>of() : personalRooms.of(all);
        return IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, answers::get));
    }

    private void tell(String topic, Object frame) {
        var update = update(topic, frame);
        later(() -> update);
    }

    /** Whom somebody blocked is known when it is told, of all who are mentioned together. */
    private void tellUnlessBlocked(AccountId who, AccountId author, Object frame) {
        var update = update(person(who.value()), frame);
        mentioned.add(who);
        BooleanSupplier wanted = () -> !blocked.getOrDefault(who, Set.of()).contains(author);
        updates.add(new Waiting(wanted, () -> update, origin));
    }

    private void later(Supplier<LiveUpdate> update) {
        updates.add(new Waiting(() -> true, update, origin));
    }

    private LiveUpdate update(String topic, Object frame) {
        return new LiveUpdate(topic, json.writeValueAsString(frame));
    }

    private static String room(String id) {
        return "rooms." + id;
    }

    private static String person(String id) {
        return "people." + id;
    }
}
