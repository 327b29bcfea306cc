package parley.conversation.query;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import parley.conversation.ReadingCommand;
import parley.conversation.ReadingCommand.*;
import parley.shared.AccountId;
import parley.shared.Actor;

/** How far people have read: one document per person and conversation, changed only by conditional updates. */
@Component
class ReadPositions {

    private final MongoOperations mongo;
    private final ConversationVisibility visibility;
    private final PersonalConversations personal;
    private final ReceiptQueries receipts;
    private final ObjectProvider<ConversationUpdates> updates;

    ReadPositions(
            MongoOperations mongo,
            ConversationVisibility visibility,
            PersonalConversations personal,
            ReceiptQueries receipts,
            ObjectProvider<ConversationUpdates> updates) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.personal = personal;
        this.receipts = receipts;
        this.updates = updates;
    }

    @CommandHandler
    void handle(MoveReadPosition command) {
        var conversation =
                visibility.require(command.conversation(), command.by()).conversation();
        var number = Math.clamp(command.number(), 0, conversation.lastNumber);
        if (move(command, number))
            tell(
                    conversation,
                    command.by(),
                    receipts.partners(conversation, command.by().account()));
    }

    @CommandHandler
    ReadPosition handle(MarkUnreadFrom command) {
        var sight = visibility.require(command.conversation(), command.by());
        var conversation = sight.conversation();
        var number = Math.clamp(command.number(), sight.from(), conversation.lastNumber + 1) - 1;
        var nextEpoch = new Update().inc("epoch", 1L).set("number", number);
        var options = FindAndModifyOptions.options().upsert(true).returnNew(true);
        var position = Objects.requireNonNull(mongo.findAndModify(byId(command), nextEpoch, options, ReadView.class));
        tell(conversation, command.by(), List.of());
        return new ReadPosition(position.number(), position.epoch());
    }

    /** Whether the position moved. Two first moves may both try to create it: the one that comes late moves it then. */
    private boolean move(MoveReadPosition command, long number) {
        try {
            return moveInEpoch(command, number, command.epoch() == 0);
        } catch (DuplicateKeyException createdMeanwhile) {
            return moveInEpoch(command, number, false);
        }
    }

    private boolean moveInEpoch(MoveReadPosition command, long number, boolean create) {
        var inEpoch = byId(command).addCriteria(Criteria.where("epoch").is(command.epoch()));
        var forward = new Update().max("number", number).max("furthest", number);
        var result = create
                ? mongo.upsert(inEpoch, forward, ReadView.class)
                : mongo.updateFirst(inEpoch, forward, ReadView.class);
        return result.getUpsertedId() != null || result.getModifiedCount() > 0;
    }

    private void tell(ConversationView conversation, Actor by, List<AccountId> partners) {
        var update = updates.getObject();
        var state = personal.of(conversation, by.account());
        update.read(by.account(), state);
        partners.forEach(partner -> update.receipt(partner, by.account(), state));
        update.announce();
    }

    private static Query byId(ReadingCommand command) {
        return Query.query(Criteria.where("_id").is(command.reader().value()));
    }
}
