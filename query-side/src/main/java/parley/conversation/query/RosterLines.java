package parley.conversation.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import parley.platform.projection.BatchEffects;
import parley.platform.projection.BulkWrites;
import parley.platform.projection.EventContext;
import parley.shared.AccountId;

/** What one batch makes of lists of members: they are written before the names that they are sorted by. */
final class RosterLines implements BatchEffects {

    /** That somebody is in a conversation now, or no longer. */
    private record Stay(MemberOrderView person, String conversation, boolean lasts) {}

    private final MongoOperations mongo;
    private final ConversationUpdates updates;

    /** By the ids of lines; what came last counts. */
    private final Map<String, Stay> stays = new LinkedHashMap<>();

    private final Map<String, MemberOrderView> renamed = new HashMap<>();

    RosterLines(MongoOperations mongo, ConversationUpdates updates) {
        this.mongo = mongo;
        this.updates = updates;
    }

    void join(MemberOrderView person, String conversation) {
        stay(new Stay(person, conversation, true));
    }

    void leave(MemberOrderView person, String conversation) {
        stay(new Stay(person, conversation, false));
    }

    /** Wherever they are, as the lists themselves say: no document of theirs grows with it. */
    void rename(MemberOrderView person) {
        renamed.put(person.id, person);
    }

    @Override
    public void because(EventContext event) {
        updates.because(event);
    }

    @Override
    public void write() {
        var lines = new BulkWrites(mongo, RosterView.COLLECTION);
        stays.forEach((id, stay) -> {
            if (stay.lasts()) lines.put(id, stay.person().in(stay.conversation()));
            else lines.remove(id);
        });
        writeRenamed(lines);
        lines.send();
    }

    @Override
    public void announce() {
        updates.announce();
    }

    private void stay(Stay stay) {
        stays.put(stay.person().in(stay.conversation()).id(), stay);
        updates.member(stay.conversation(), new AccountId(stay.person().id), stay.lasts());
    }

    private void writeRenamed(BulkWrites lines) {
        if (renamed.isEmpty()) return;
        var theirs = Query.query(Criteria.where("account").in(renamed.keySet()));
        for (var line : mongo.find(theirs, RosterView.class)) {
            var person = renamed.get(line.account());
            if (person != null && !stays.containsKey(line.id())) lines.put(line.id(), person.in(line.conversation()));
        }
    }
}
