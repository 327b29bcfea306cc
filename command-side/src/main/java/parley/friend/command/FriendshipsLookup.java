package parley.friend.command;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.friend.FriendshipEvent;
import parley.friend.FriendshipEvent.*;
import parley.friend.FriendshipRejection;
import parley.shared.CommandRejected;

/**
 * The ties between people as a table.
 *
 * <p>Kept by a subscribing processor in the transaction of the friendship's own event, so a block holds from the moment
 * its command is answered.
 */
@Component
@ProcessingGroup("friendships")
class FriendshipsLookup implements Friendships, OpenRequests {

    private static final int MOST_OPEN_REQUESTS = 100;

    private enum Kind {
        FRIENDS,
        ASKED,
        BLOCKED
    }

    private final JdbcClient database;

    FriendshipsLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean areFriends(AccountId one, AccountId other) {
        return exists(Kind.FRIENDS, one, other);
    }

    @Override
    public boolean isBlocked(AccountId who, AccountId by) {
        return exists(Kind.BLOCKED, by, who);
    }

    /** Whoever asks two people at the same instant waits for themselves, so that the limit is never passed. */
    @Override
    public void requireRoomForOneMore(AccountId asker) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('friend requests of ' || ?, 0))")
                .param(asker.value())
                .query()
                .singleRow();
        var open = database.sql("select count(*) from tie where kind = 'ASKED' and account = ?")
                .param(asker.value())
                .query(Long.class)
                .single();
        if (open >= MOST_OPEN_REQUESTS) throw new CommandRejected(FriendshipRejection.TOO_MANY_OPEN_REQUESTS);
    }

    @EventHandler
    void on(FriendshipEvent event) {
        var by = event.by();
        var other = event.other();
        switch (event) {
            case FriendRequested _, FriendRequestWithheld _ -> tie(Kind.ASKED, by, other);
            case FriendRequestCancelled _ -> untie(Kind.ASKED, by, other);
            case FriendRequestDeclined _ -> untie(Kind.ASKED, other, by);
            case FriendshipBegun _ -> {
                untie(Kind.ASKED, other, by);
                tie(Kind.FRIENDS, by, other);
                tie(Kind.FRIENDS, other, by);
            }
            case FriendshipEnded _ -> {
                untie(Kind.FRIENDS, by, other);
                untie(Kind.FRIENDS, other, by);
            }
            case PersonBlocked _ -> tie(Kind.BLOCKED, by, other);
            case PersonUnblocked _ -> untie(Kind.BLOCKED, by, other);
        }
    }

    private boolean exists(Kind kind, AccountId account, AccountId other) {
        return database.sql("select count(*) from tie where kind = ? and account = ? and other = ?")
                        .params(kind.name(), account.value(), other.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void tie(Kind kind, AccountId account, AccountId other) {
        database.sql("insert into tie (kind, account, other) values (?, ?, ?) on conflict do nothing")
                .params(kind.name(), account.value(), other.value())
                .update();
    }

    private void untie(Kind kind, AccountId account, AccountId other) {
        database.sql("delete from tie where kind = ? and account = ? and other = ?")
                .params(kind.name(), account.value(), other.value())
                .update();
    }
}
