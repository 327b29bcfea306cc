package parley.conversation.query;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.ConversationRejection;
import parley.platform.projection.ByKey;
import parley.shared.Actor;
import parley.shared.CommandRejected;

/** Who may see a conversation and all that is in it; hidden and absent look the same. */
@Component
public class ConversationVisibility {

    private final MongoOperations mongo;

    ConversationVisibility(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * By one read by key.
     *
     * @throws CommandRejected with {@code NO_SUCH_CONVERSATION}
     */
    public ConversationAccess require(ConversationId conversation, Actor by) {
        return require(mongo.findById(conversation.value(), ConversationView.class), by);
    }

    /** The same of one that was read already. */
    public static ConversationAccess require(@Nullable ConversationView conversation, Actor by) {
        if (conversation == null || !maySee(conversation, by))
            throw new CommandRejected(ConversationRejection.NO_SUCH_CONVERSATION);
        return new ConversationAccess(conversation, firstNumber(conversation, by));
    }

    /** Those of these that the person may see, by id; one read by key for all. */
    Map<String, ConversationAccess> among(Collection<String> conversations, Actor by) {
        return ByKey.find(mongo, conversations, ConversationView.class).stream()
                .filter(conversation -> maySee(conversation, by))
                .map(conversation -> require(conversation, by))
                .collect(Collectors.toMap(ConversationAccess::id, Function.identity()));
    }

    public static boolean maySee(ConversationView conversation, Actor by) {
        return conversation.kind != null && conversation.kind.firstNumber(by).isPresent();
    }

    /** The first message that somebody may read there; where they may see nothing, what they saw does not matter. */
    static long firstNumber(ConversationView conversation, Actor by) {
        return conversation.kind().firstNumber(by).orElse(1);
    }
}
