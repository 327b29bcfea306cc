package parley.friend;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Text;

/** A few words of plain text that go with a request to be friends; empty without any. */
public record RequestNote(@JsonValue String value) {

    @Bound
    private static final int LONGEST = 300;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequestNote(String value) {
        this.value = Text.requireWhole(value).strip();
        if (Characters.count(this.value) > LONGEST) throw new CommandRejected(FriendshipRejection.NOTE_TOO_LONG);
    }

    @Override
    public String toString() {
        return value;
    }
}
