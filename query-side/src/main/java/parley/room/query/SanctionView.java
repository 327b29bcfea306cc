package parley.room.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.conversation.ConversationId;
import parley.room.RoomQuery.Sanction;
import parley.shared.AccountId;

/** Who may not write or not come in, and why. */
@Document(SanctionView.COLLECTION)
record SanctionView(
        @Id String id,
        String room,
        String who,
        Kind kind,
        String by,
        String reason,
        Instant at,
        @Nullable Instant until) {

    static final String COLLECTION = "sanction";

    enum Kind {
        MUTE,
        BAN
    }

    static String idOf(ConversationId room, Kind kind, AccountId who) {
        return room + ":" + kind + ":" + who;
    }

    Sanction asAnswer() {
        return new Sanction(new AccountId(who), kind.name(), new AccountId(by), reason, at, until);
    }
}
