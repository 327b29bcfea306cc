package parley.conversation.query;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationQuery.ReadReceipts;
import parley.conversation.ConversationQuery.Receipt;
import parley.conversation.ConversationQuery.Receipts;
import parley.conversation.query.KindView.Reader;
import parley.friend.query.Relations;
import parley.platform.projection.ByKey;
import parley.profile.query.Privacy;
import parley.shared.AccountId;

/** Who sees how far the others have read: those in a conversation of few, as long as both sides show it. */
@Component
class ReceiptQueries {

    private final MongoOperations mongo;
    private final ConversationVisibility visibility;
    private final Privacy privacy;
    private final Relations relations;

    ReceiptQueries(MongoOperations mongo, ConversationVisibility visibility, Privacy privacy, Relations relations) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.privacy = privacy;
        this.relations = relations;
    }

    @QueryHandler
    Receipts handle(ReadReceipts query) {
        var conversation = visibility.require(query.conversation(), query.by()).conversation();
        var shown = partners(conversation, query.by().account());
        var ids = shown.stream()
                .map(who -> MembershipView.idOf(conversation.id, who))
                .toList();
        var reads = ByKey.find(mongo, ids, ReadView.class, ReadView::id);
        return new Receipts(shown.stream()
                .flatMap(who -> Stream.ofNullable(reads.get(MembershipView.idOf(conversation.id, who)))
                        .map(read -> new Receipt(who, read.everRead())))
                .toList());
    }

    /** Those who see how far this person has read, and who show how far they have. */
    List<AccountId> partners(ConversationView conversation, AccountId who) {
        if (conversation.kind().readers().isEmpty() || !privacy.showsReceipts(who)) return List.of();
        var apart = relations.apartFrom(who);
        return conversation.kind().readers().stream()
                .map(Reader::account)
                .map(AccountId::new)
                .filter(other -> !other.equals(who))
                .filter(other -> !apart.contains(other))
                .filter(privacy::showsReceipts)
                .toList();
    }
}
