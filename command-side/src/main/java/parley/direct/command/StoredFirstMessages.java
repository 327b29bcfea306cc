package parley.direct.command;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;

/** One row per conversation, made in the transaction of its first message: two nodes can't both let one through. */
@Component
class StoredFirstMessages implements FirstMessages {

    private final JdbcClient database;

    StoredFirstMessages(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean take(ConversationId conversation) {
        return database.sql("insert into first_message (conversation) values (:conversation) on conflict do nothing")
                        .param("conversation", conversation.value())
                        .update()
                > 0;
    }
}
