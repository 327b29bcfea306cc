package parley.friend.command;

import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import parley.friend.FriendshipEvent;
import parley.friend.FriendshipEvent.*;
import parley.friend.FriendshipRejection;
import parley.shared.AccountId;
import parley.shared.Bound;
import parley.shared.CommandRejected;

/**
 * How people stand to each other, as a table.
 *
 * <p>Kept by a subscribing processor in the transaction of the friendship's own event, so a block holds from the moment
 * its command is answered.
 */
@Component
@ProcessingGroup("friendships")
class FriendshipsLookup implements Friendships, FriendshipLimits {

    @Bound
    private static final int MOST_OPEN_REQUESTS = 100;

    /** So that no crowd can fill the list of one person. */
    @Bound
    private static final int MOST_REQUESTS_FOR_ONE = 1_000;

    @Bound
    private static final int MOST_FRIENDS = 5_000;

    @Bound
    private static final int MOST_BLOCKS = 5_000;

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

    @Override
    public void requireRequest(AccountId asker, AccountId asked) {
        inTurn(asker, asked);
        if (count("account", Kind.ASKED, asker) >= MOST_OPEN_REQUESTS)
            throw new CommandRejected(FriendshipRejection.TOO_MANY_OPEN_REQUESTS);
        if (count("other", Kind.ASKED, asked) >= MOST_REQUESTS_FOR_ONE)
            throw new CommandRejected(FriendshipRejection.TOO_MANY_REQUESTS_FOR_THEM);
    }

    @Override
    public void requireFriendship(AccountId one, AccountId other) {
        inTurn(one, other);
        if (Math.max(count("account", Kind.FRIENDS, one), count("account", Kind.FRIENDS, other)) >= MOST_FRIENDS)
            throw new CommandRejected(FriendshipRejection.TOO_MANY_FRIENDS);
    }

    @Override
    public void requireBlock(AccountId by) {
        inTurn(by);
        if (count("account", Kind.BLOCKED, by) >= MOST_BLOCKS)
            throw new CommandRejected(FriendshipRejection.TOO_MANY_BLOCKS);
    }

    /** Whoever does two things at the same instant waits for themselves, so that no bound is passed; in one order. */
    private void inTurn(AccountId... people) {
        Stream.of(people)
                .map(AccountId::value)
                .sorted()
                .forEach(who -> database.sql(
                                "select pg_advisory_xact_lock(hashtextextended('friend requests of ' || ?, 0))")
                        .param(who)
                        .query()
                        .singleRow());
    }

    /** @param side which of the two */
    private long count(String side, Kind kind, AccountId who) {
        return database.sql("select count(*) from relation where kind = ? and %s = ?".formatted(side))
                .params(kind.name(), who.value())
                .query(Long.class)
                .single();
    }

    @EventHandler
    void on(FriendshipEvent event) {
        var by = event.by();
        var other = event.other();
        switch (event) {
            case FriendRequested _, FriendRequestWithheld _ -> relatedPerson(Kind.ASKED, by, other);
            case FriendRequestCancelled _ -> untie(Kind.ASKED, by, other);
            case FriendRequestDeclined _ -> untie(Kind.ASKED, other, by);
            case FriendRequestAccepted _ -> {
                untie(Kind.ASKED, other, by);
                relatedPerson(Kind.FRIENDS, by, other);
                relatedPerson(Kind.FRIENDS, other, by);
            }
            case FriendshipEnded _ -> {
                untie(Kind.FRIENDS, by, other);
                untie(Kind.FRIENDS, other, by);
            }
            case PersonBlocked _ -> relatedPerson(Kind.BLOCKED, by, other);
            case PersonUnblocked _ -> untie(Kind.BLOCKED, by, other);
        }
    }

    private boolean exists(Kind kind, AccountId account, AccountId other) {
        return database.sql("select count(*) from relation where kind = ? and account = ? and other = ?")
                        .params(kind.name(), account.value(), other.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void relatedPerson(Kind kind, AccountId account, AccountId other) {
        database.sql("insert into relation (kind, account, other) values (?, ?, ?) on conflict do nothing")
                .params(kind.name(), account.value(), other.value())
                .update();
    }

    private void untie(Kind kind, AccountId account, AccountId other) {
        database.sql("delete from relation where kind = ? and account = ? and other = ?")
                .params(kind.name(), account.value(), other.value())
                .update();
    }
}
