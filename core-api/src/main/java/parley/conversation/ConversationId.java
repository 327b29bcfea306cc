package parley.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.shared.AccountId;
import parley.shared.Identifiers;

/** Names a conversation for ever: a UUID that the client made, {@code lobby}, or one derived from people's ids. */
public record ConversationId(@JsonValue String value) {

    /** The one that exists from the start. */
    public static final ConversationId LOBBY = new ConversationId("lobby");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConversationId {
        if (!value.equals("lobby")) Identifiers.requireUuid(value);
    }

    /** The one that these two share, whoever of them opens it: a UUID of version 3 (RFC 9562) made of both ids. */
    public static ConversationId between(AccountId one, AccountId other) {
        var pair = Stream.of(one.value(), other.value()).sorted().collect(Collectors.joining(" "));
        return new ConversationId(UUID.nameUUIDFromBytes(("conversation " + pair).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    /** Whether it was derived from people's ids: nobody may choose it for a conversation of another kind. */
    public boolean isDerived() {
        return value.length() == 36 && value.charAt(14) == '3';
    }

    @Override
    public String toString() {
        return value;
    }
}
