package parley.conversation.query;

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
import parley.conversation.query.RosterBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.BulkWrites;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.Documents;
import parley.shared.AccountId;

/** The events of one batch that concern lists of members; lists are written before the names they are sorted by. */
final class RosterBatch extends Batch<Noted> {

    /** @param document of the person */
    record Noted(String document, Object event, TrackingToken token, boolean live) implements DocumentEvent {

        @Override
        public String sequence() {
            return switch (event) {
                case DisplayNameChanged _ -> document + ":name";
                case Stay about -> document + ":" + about.conversation();
                default -> document;
            };
        }
    }

    /** That somebody has come into a conversation, or has left it. */
    record Stay(String conversation, boolean begins) {}

    private final MongoOperations mongo;
    private final ConversationUpdates updates;
    private final Documents<MemberOrderView> people;
    private final BulkWrites rosters;
    private final Map<String, Set<String>> conversations = new HashMap<>();
    private boolean changed;

    RosterBatch(MongoOperations mongo, ConversationUpdates updates) {
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
            case Stay stay when stay.begins() -> join(person, stay.conversation());
            case Stay stay -> leave(person, stay.conversation());
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

    /** Where these people are, as the lists of members say: no document of theirs grows with it. */
    private void readRooms(List<String> accounts) {
        if (accounts.isEmpty()) return;
        accounts.forEach(account -> conversations.put(account, new TreeSet<>()));
        var lines = Query.query(Criteria.where("account").in(accounts));
        mongo.find(lines, RosterView.class)
                .forEach(line ->
                        conversations.getOrDefault(line.account(), Set.of()).add(line.conversation()));
    }

    private List<String> conversationsOf(MemberOrderView person) {
        return List.copyOf(conversations.getOrDefault(person.id, Set.of()));
    }

    private void rename(MemberOrderView person, @Nullable String name) {
        person.name(name);
        conversationsOf(person).forEach(conversation -> list(person, conversation));
    }

    private void join(MemberOrderView person, String conversation) {
        conversations.getOrDefault(person.id, new HashSet<>()).add(conversation);
        list(person, conversation);
        updates.member(conversation, new AccountId(person.id), true);
    }

    private void leave(MemberOrderView person, String conversation) {
        conversations.getOrDefault(person.id, new HashSet<>()).remove(conversation);
        rosters.remove(person.in(conversation).id());
        updates.member(conversation, new AccountId(person.id), false);
    }

    private void list(MemberOrderView person, String conversation) {
        var line = person.in(conversation);
        rosters.put(line.id(), line);
    }
}
