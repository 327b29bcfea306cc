package parley.conversation.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.conversation.MessageRejection;
import parley.conversation.SavedMessageEvent.MessageSaved;
import parley.conversation.SavedMessageEvent.MessageUnsaved;
import parley.shared.AccountId;
import parley.shared.Bound;
import parley.shared.CommandRejected;

/** A row for each message that somebody keeps, in the transaction of its own event: counted, not read. */
@Component
@ProcessingGroup("saved-messages")
class SavedMessagesLookup implements SavedMessages {

    @Bound
    private static final int MOST_SAVED = 2_000;

    private final JdbcClient database;

    SavedMessagesLookup(JdbcClient database) {
        this.database = database;
    }

    /** Whoever saves two at the same instant waits for themselves, so that the bound is not passed. */
    @Override
    public void requireSpace(AccountId account) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('saved messages of ' || ?, 0))")
                .param(account.value())
                .query()
                .singleRow();
        var kept = database.sql("select count(*) from saved_message where account = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        if (kept >= MOST_SAVED) throw new CommandRejected(MessageRejection.TOO_MANY_SAVED);
    }

    @EventHandler
    void on(MessageSaved event) {
        database.sql("insert into saved_message (account, message) values (?, ?) on conflict do nothing")
                .params(event.account().value(), event.message().value())
                .update();
    }

    @EventHandler
    void on(MessageUnsaved event) {
        database.sql("delete from saved_message where account = ? and message = ?")
                .params(event.account().value(), event.message().value())
                .update();
    }
}
