package parley.room.command;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.room.RoomRejection;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

/** One row per person and slow room, moved by a single statement: two nodes can't both let the same person through. */
@Component
class StoredSlowMode implements SlowMode {

    private final JdbcClient database;

    StoredSlowMode(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void takeTurn(ConversationId room, AccountId account, Instant now, int seconds) {
        var taken = database.sql("""
                        insert into room_turn (room, account, taken_at) values (:room, :account, :now)
                        on conflict (room, account) do update set taken_at = :now where room_turn.taken_at <= :before
                        """)
                .param("room", room.value())
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minusSeconds(seconds)))
                .update();
        if (taken == 0) throw new CommandRejected(RoomRejection.TOO_SOON);
    }
}
