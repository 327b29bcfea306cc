package parley.room.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.platform.projection.Batch;
import parley.platform.projection.BulkWrites;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.Documents;
import parley.room.ConversationEvent;
import parley.room.ConversationEvent.*;
import parley.room.MembershipEvent;
import parley.room.MembershipEvent.*;
import parley.room.query.RosterBatch.Noted;
import parley.shared.AccountId;

/** The events of one batch that concern lists of members; lists are written before the names they are sorted by. */
final class RosterBatch extends Batch<Noted> {

    /** @param document of the person */
    record Noted(String document, Object event, TrackingToken token, boolean live) implements DocumentEvent {

        @Override
        public String sequence() {
            return switch (event) {
                case DisplayNameChanged _ -> document + ":name";
                case MembershipEvent about -> document + ":" + about.room();
                case ConversationEvent about -> document + ":" + about.room();
                default -> document;
            };
        }
    }

    private final MongoOperations mongo;
    private final RoomUpdates updates;
    private final Documents<MemberOrderView> people;
    private final BulkWrites rosters;
    private final Map<String, Set<String>> rooms = new HashMap<>();
    private boolean changed;

    RosterBatch(MongoOperations mongo, RoomUpdates updates) {
        this.mongo = mongo;
        this.rosters = new BulkWrites(mongo, RosterView.COLLECTION);
        this.people = new Documents<>(mongo, MemberOrderView.class, MemberOrderView::new, person -> person.id);
        this.updates = updates;
    }

    @Override
    protected void read(List<Noted> notes) {
        people.load(notes.stream().map(Noted::document));
        readRooms(notes.stream()
                .filter(note -> note.event() instanceof DisplayNameChanged)
                .map(Noted::document)
                .distinct()
                .toList());
    }

    @Override
    protected void write() {
        if (!changed) return;
        rosters.send();
        people.write();
    }

    @Override
    protected void announce() {
        updates.send();
    }

    @Override
    protected void fold(Noted note) {
        var person = people.get(note.document());
        if (covers(person, note)) return;
        changed = true;
        updates.setSilent(!note.live());
        switch (note.event()) {
            case AccountEvent event -> on(event, person);
            case ConversationEvent event -> on(event, person);
            case MembershipEvent event -> on(event, person);
            default -> throw new IllegalArgumentException("not about people");
        }
        took(person, note);
    }

    private void on(AccountEvent event, MemberOrderView person) {
        switch (event) {
            case AccountRegistered registered -> person.name(registered.displayName());
            case DisplayNameChanged changed -> rename(person, changed.displayName());
            case EmailChanged _, EmailVerified _, PasswordChanged _, RoleGranted _, RoleRevoked _ -> {}
            case AccountDeactivated _, AccountReactivated _ -> {}
        }
    }

    private void on(ConversationEvent event, MemberOrderView person) {
        switch (event) {
            case ConversationOpened opened -> join(person, opened.room().value());
            case ConversationAccepted accepted -> join(person, accepted.room().value());
            case PersonAdded added -> join(person, added.room().value());
            case PersonLeft left -> leave(person, left.room().value());
            case ContactRequested _, ConversationDeclined _, ConversationNamed _ -> {}
        }
    }

    private void on(MembershipEvent event, MemberOrderView person) {
        switch (event) {
            case RoomJoined joined -> join(person, joined.room().value());
            case RoomLeft left -> leave(person, left.room().value());
            case RoomMutedForMe _, RoomUnmutedForMe _, RoomArchivedForMe _, RoomUnarchivedForMe _ -> {}
        }
    }

    /** Where these people are, as the lists of members say: no document of theirs grows with it. */
    private void readRooms(List<String> accounts) {
        if (accounts.isEmpty()) return;
        accounts.forEach(account -> rooms.put(account, new TreeSet<>()));
        var lines = Query.query(Criteria.where("account").in(accounts));
        mongo.find(lines, RosterView.class)
                .forEach(line -> rooms.getOrDefault(line.account(), Set.of()).add(line.room()));
    }

    private List<String> roomsOf(MemberOrderView person) {
        return List.copyOf(rooms.getOrDefault(person.id, Set.of()));
    }

    private void rename(MemberOrderView person, @Nullable String name) {
        person.name(name);
        roomsOf(person).forEach(room -> list(person, room));
    }

    private void join(MemberOrderView person, String room) {
        rooms.getOrDefault(person.id, new HashSet<>()).add(room);
        list(person, room);
        updates.member(room, new AccountId(person.id), true);
    }

    private void leave(MemberOrderView person, String room) {
        rooms.getOrDefault(person.id, new HashSet<>()).remove(room);
        rosters.remove(person.in(room).id());
        updates.member(room, new AccountId(person.id), false);
    }

    private void list(MemberOrderView person, String room) {
        var line = person.in(room);
        rosters.put(line.id(), line);
    }
}
