package parley.friend;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.CommandRejected;

/** A few words of plain text that go with a request to be friends; empty without any. */
public record RequestNote(@JsonValue String value) {

    private static final int LONGEST = 300;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequestNote(String value) {
        this.value = value.strip();
        if (this.value.codePointCount(0, this.value.length()) > LONGEST)
            throw new CommandRejected(FriendshipRejection.NOTE_TOO_LONG);
    }

    @Override
    public String toString() {
        return value;
    }
}
