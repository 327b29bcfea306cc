package parley.room.command;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent.AccountDeactivated;
import parley.account.AccountEvent.AccountReactivated;
import parley.account.AccountEvent.AccountRegistered;
import parley.friend.command.Friendships;
import parley.shared.AccountId;

/** Asks what friends are to one another, and the event store itself, by key, who is here; no text is opened for that. */
@Component
class StoredContacts implements Contacts {

    private final Friendships friendships;
    private final EventStore events;

    StoredContacts(Friendships friendships, EventStore events) {
        this.friendships = friendships;
        this.events = events;
    }

    @Override
    public boolean exists(AccountId who) {
        var history = events.readEvents(who.value());
        return history.hasNext() && history.next().getPayloadType() == AccountRegistered.class;
    }

    @Override
    public boolean areFriends(AccountId one, AccountId other) {
        return friendships.areFriends(one, other);
    }

    @Override
    public boolean hasBlocked(AccountId who, AccountId other) {
        return friendships.isBlocked(other, who);
    }

    @Override
    public boolean receives(AccountId who, AccountId from) {
        return isActive(who) && !hasBlocked(who, from);
    }

    private boolean isActive(AccountId who) {
        var history = events.readEvents(who.value());
        var active = history.hasNext();
        while (history.hasNext()) {
            var what = history.next().getPayloadType();
            if (what == AccountDeactivated.class) active = false;
            if (what == AccountReactivated.class) active = true;
        }
        return active;
    }
}
