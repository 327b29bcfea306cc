package parley.room.query;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.friend.query.Relations;
import parley.platform.projection.ByKey;
import parley.profile.query.Privacy;
import parley.room.MembershipId;
import parley.room.RoomId;
import parley.room.RoomQuery.ReadReceipts;
import parley.room.RoomQuery.Receipt;
import parley.room.RoomQuery.Receipts;
import parley.room.query.DirectConversationView.Participant;
import parley.shared.AccountId;

/** Who sees how far the others have read: those in a private room, as long as both sides show it. */
@Component
class ReceiptQueries {

    private final MongoOperations mongo;
    private final RoomVisibility visibility;
    private final Privacy privacy;
    private final Relations relations;

    ReceiptQueries(MongoOperations mongo, RoomVisibility visibility, Privacy privacy, Relations relations) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.privacy = privacy;
        this.relations = relations;
    }

    @QueryHandler
    Receipts handle(ReadReceipts query) {
        var room = visibility.require(query.room(), query.by()).room();
        var shown = partners(room, query.by().account());
        var ids = shown.stream().map(who -> idOf(room, who)).toList();
        var reads = ByKey.find(mongo, ids, ReadView.class, ReadView::id);
        return new Receipts(shown.stream()
                .flatMap(who ->
                        Stream.ofNullable(reads.get(idOf(room, who))).map(read -> new Receipt(who, read.everRead())))
                .toList());
    }

    /** Those who see how far this person has read, and who show how far they have. */
    List<AccountId> partners(RoomView room, AccountId who) {
        if (room.direct == null || !privacy.showsReceipts(who)) return List.of();
        var apart = relations.apartFrom(who);
        return room.direct.participants().stream()
                .map(Participant::account)
                .map(AccountId::new)
                .filter(other -> !other.equals(who))
                .filter(other -> !apart.contains(other))
                .filter(privacy::showsReceipts)
                .toList();
    }

    private static String idOf(RoomView room, AccountId who) {
        return MembershipId.of(new RoomId(room.id), who).value();
    }
}
