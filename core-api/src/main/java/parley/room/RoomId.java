package parley.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.shared.AccountId;
import parley.shared.Identifiers;

/** Names a room for ever: a UUID that the client made, {@code lobby}, or what two people's ids make together. */
public record RoomId(@JsonValue String value) {

    /** The room that exists from the start. */
    public static final RoomId LOBBY = new RoomId("lobby");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomId {
        if (!value.equals("lobby")) Identifiers.requireUuid(value);
    }

    /** The one room of these two, whoever of them opens it: a UUID of version 3 (RFC 9562) made of both. */
    public static RoomId direct(AccountId one, AccountId other) {
        var pair = Stream.of(one.value(), other.value()).sorted().collect(Collectors.joining(" "));
        return new RoomId(UUID.nameUUIDFromBytes(("conversation " + pair).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    /** Whether only two people's ids can make it: nobody may take it for another room. */
    public boolean isDirect() {
        return value.length() == 36 && value.charAt(14) == '3';
    }

    @Override
    public String toString() {
        return value;
    }
}
