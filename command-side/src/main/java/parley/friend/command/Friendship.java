package parley.friend.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static parley.friend.FriendshipRejection.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import parley.account.command.Accounts;
import parley.friend.FriendshipCommand;
import parley.friend.FriendshipCommand.*;
import parley.friend.FriendshipEvent;
import parley.friend.FriendshipEvent.*;
import parley.friend.FriendshipId;
import parley.friend.FriendshipRejection;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

/** What is between two people. One aggregate for both: two who ask each other at the same instant become friends. */
@Aggregate(lockFactory = "aggregateLocks")
class Friendship {

    private static final Duration PAUSE_AFTER_DECLINING = Duration.ofDays(30);

    @AggregateIdentifier
    private FriendshipId id;

    private boolean friends;
    private @Nullable AccountId asker;
    private boolean withheld;
    private final Set<AccountId> blockers = new HashSet<>();
    private final Map<AccountId, Instant> declined = new HashMap<>();

    Friendship() {}

    /** Whether one is blocked changes neither the order of refusals nor the answer, so that nobody can tell. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RequestFriendship command, Accounts accounts, FriendshipLimits bounds, Clock clock) {
        var by = requireTwo(command);
        accounts.requireActive(command.other());
        if (friends) throw new CommandRejected(ALREADY_FRIENDS);
        if (by.equals(asker)) throw new CommandRejected(ALREADY_ASKED);
        if (blockers.contains(by)) throw new CommandRejected(UNBLOCK_FIRST);
        if (asker == null) ask(command, bounds, clock);
        else begin(command, bounds);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AcceptFriendRequest command, FriendshipLimits bounds) {
        if (friends) return;
        requireRequestTo(command, NOTHING_TO_ACCEPT);
        begin(command, bounds);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclineFriendRequest command) {
        requireRequestTo(command, NOTHING_TO_DECLINE);
        apply(new FriendRequestDeclined(id, command.by().account(), command.other()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CancelFriendRequest command) {
        if (!command.by().account().equals(asker)) throw new CommandRejected(NOTHING_TO_CANCEL);
        apply(new FriendRequestCancelled(id, command.by().account(), command.other()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Unfriend command) {
        if (!friends) throw new CommandRejected(NOT_FRIENDS);
        apply(new FriendshipEnded(id, command.by().account(), command.other()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BlockPerson command, Accounts accounts, FriendshipLimits bounds) {
        var by = requireTwo(command);
        if (blockers.contains(by)) return;
        accounts.requireActive(command.other());
        bounds.requireBlock(by);
        if (friends) apply(new FriendshipEnded(id, by, command.other()));
        if (by.equals(asker)) apply(new FriendRequestCancelled(id, by, command.other()));
        apply(new PersonBlocked(command.friendship(), by, command.other()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnblockPerson command) {
        var by = command.by().account();
        if (blockers.contains(by)) apply(new PersonUnblocked(id, by, command.other()));
    }

    @EventSourcingHandler
    void on(FriendshipEvent event, @Timestamp Instant at) {
        id = event.friendship();
        switch (event) {
            case FriendRequested asked -> open(asked.by(), false);
            case FriendRequestWithheld asked -> open(asked.by(), true);
            case FriendRequestAccepted _ -> {
                asker = null;
                friends = true;
                declined.clear();
            }
            case FriendRequestDeclined no -> {
                asker = null;
                declined.put(no.other(), at);
            }
            case FriendRequestCancelled _ -> asker = null;
            case FriendshipEnded _ -> friends = false;
            case PersonBlocked block -> {
                blockers.add(block.by());
                withheld = true;
            }
            case PersonUnblocked block -> blockers.remove(block.by());
        }
    }

    private void ask(RequestFriendship command, FriendshipLimits bounds, Clock clock) {
        var by = command.by().account();
        var before = declined.get(by);
        if (before != null && clock.instant().isBefore(before.plus(PAUSE_AFTER_DECLINING)))
            throw new CommandRejected(DECLINED_RECENTLY);
        bounds.requireRequest(by, command.other());
        var note = command.note().value();
        apply(
                blockers.contains(command.other())
                        ? new FriendRequestWithheld(command.friendship(), by, command.other(), note)
                        : new FriendRequested(command.friendship(), by, command.other(), note));
    }

    private void begin(FriendshipCommand command, FriendshipLimits bounds) {
        var by = command.by().account();
        bounds.requireFriendship(by, command.other());
        apply(new FriendRequestAccepted(command.friendship(), by, command.other()));
    }

    private void open(AccountId by, boolean hidden) {
        asker = by;
        withheld = hidden;
    }

    private static AccountId requireTwo(FriendshipCommand command) {
        if (command.by().account().equals(command.other())) throw new CommandRejected(NOT_WITH_YOURSELF);
        return command.by().account();
    }

    /** A request that was withheld can't be answered: to the one who was asked there is none. */
    private void requireRequestTo(FriendshipCommand command, FriendshipRejection otherwise) {
        if (asker == null || withheld || asker.equals(command.by().account())) throw new CommandRejected(otherwise);
    }
}
