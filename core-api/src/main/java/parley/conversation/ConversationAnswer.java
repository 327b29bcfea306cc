package parley.conversation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * What everybody who may see a conversation may know about it: these facts of each, and what its kind adds.
 *
 * <p>The kind names its answer with {@code @JsonTypeName}, and lists it in a Jackson module of its own, so that this package
 * knows none of them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public interface ConversationAnswer {

    ConversationId id();

    long lastNumber();

    long lastChange();

    Instant openedAt();

    Instant lastActivityAt();
}
