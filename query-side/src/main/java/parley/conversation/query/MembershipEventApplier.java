package parley.conversation.query;

import static parley.conversation.query.MembershipView.NOT_ARCHIVED;

import java.time.Instant;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import parley.conversation.MembershipEvent;
import parley.conversation.MembershipEvent.*;

/** Who has joined a conversation, as far as it and the person's own list of conversations show it. */
@Component
class MembershipEventApplier {

    void on(MembershipEvent event, Instant at, ConversationDocuments documents, ConversationUpdates updates) {
        var conversation = documents.conversation(event.conversation().value());
        var id = event.membership().value();
        switch (event) {
            case ConversationJoined joined -> {
                conversation.members++;
                var who = joined.account();
                documents.put(
                        MembershipView.COLLECTION,
                        id,
                        MembershipView.joined(id, conversation.id, who, at, conversation.lastNumber));
                updates.joined(conversation, who);
            }
            case ConversationLeft left -> {
                conversation.members--;
                documents.remove(MembershipView.COLLECTION, id);
                updates.left(conversation, left.account());
            }
            case MutedForMe _ -> settle(event, conversation, documents, updates, set("mutedForMe", true));
            case UnmutedForMe _ -> settle(event, conversation, documents, updates, set("mutedForMe", false));
            case ArchivedForMe _ ->
                settle(event, conversation, documents, updates, set("archivedForMe", conversation.lastNumber));
            case UnarchivedForMe _ ->
                settle(event, conversation, documents, updates, set("archivedForMe", NOT_ARCHIVED));
        }
    }

    /** Where the kind itself knows who is in it, the memberships are written from that. */
    private static void settle(
            MembershipEvent event,
            ConversationView conversation,
            ConversationDocuments documents,
            ConversationUpdates updates,
            Update update) {
        var settled = conversation.kind().settled(event, conversation.lastNumber);
        if (settled == null)
            documents.amend(MembershipView.COLLECTION, event.membership().value(), update);
        else conversation.kind = settled;
        updates.settled(conversation, event.account());
    }

    private static Update set(String field, Object value) {
        return new Update().set(field, value);
    }
}
