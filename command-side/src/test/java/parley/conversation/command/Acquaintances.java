package parley.conversation.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Who knows whom in a specification: everybody exists, nobody is a friend until the test says so. */
public final class Acquaintances implements Contacts {

    private record Pair(AccountId one, AccountId other) {}

    private final Set<Pair> friends = new HashSet<>();
    private final Set<Pair> blocks = new HashSet<>();
    private final Set<AccountId> gone = new HashSet<>();
    private final Set<AccountId> unknown = new HashSet<>();

    public void befriend(Actor one, Actor... others) {
        for (var other : List.of(others)) {
            friends.add(new Pair(one.account(), other.account()));
            friends.add(new Pair(other.account(), one.account()));
        }
    }

    public void block(Actor by, Actor who) {
        friends.remove(new Pair(by.account(), who.account()));
        friends.remove(new Pair(who.account(), by.account()));
        blocks.add(new Pair(by.account(), who.account()));
    }

    public void unfriend(Actor one, Actor other) {
        friends.remove(new Pair(one.account(), other.account()));
        friends.remove(new Pair(other.account(), one.account()));
    }

    public void deactivate(Actor who) {
        gone.add(who.account());
    }

    public void forget(Actor who) {
        unknown.add(who.account());
    }

    @Override
    public boolean exists(AccountId who) {
        return !unknown.contains(who);
    }

    @Override
    public boolean areFriends(AccountId one, AccountId other) {
        return friends.contains(new Pair(one, other));
    }

    @Override
    public boolean hasBlocked(AccountId who, AccountId other) {
        return blocks.contains(new Pair(who, other));
    }

    @Override
    public boolean receives(AccountId who, AccountId from) {
        return !gone.contains(who) && !hasBlocked(who, from);
    }
}
