package parley.room.command;

import static parley.room.ConversationRejection.*;
import static parley.room.RoomRejection.NO_SUCH_ROOM;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.room.ConversationEvent;
import parley.room.ConversationEvent.*;
import parley.room.RoomEvent;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Bound;
import parley.shared.CommandRejected;

/**
 * What a private room allows: everything to those who are in it, who are all equal, and to everybody else, whoever
 * keeps order on the site included, not even to know of it.
 *
 * @param since from when on they may know what is said, of those who were added without the history
 * @param asked the stranger who has not accepted
 * @param contact how far asking that stranger has got
 */
record PrivateRules(
        boolean direct,
        Set<AccountId> members,
        Map<AccountId, Instant> since,
        @Nullable AccountId asked,
        Contact contact)
        implements RoomRules {

    @Bound
    static final int MOST_PEOPLE = 12;

    enum Contact {
        /** Nobody needs to be asked. */
        SETTLED,
        /** Nothing was written yet. */
        BEGUN,
        /** The stranger was told and may answer. */
        ASKED,
        /** The stranger said no or was never told: waiting goes on for ever, and looks no different. */
        SHUT
    }

    static PrivateRules of(ConversationOpened opened) {
        var asked = opened.asked().isEmpty() ? null : opened.asked().getFirst();
        var contact = asked == null ? Contact.SETTLED : Contact.BEGUN;
        return new PrivateRules(opened.direct(), Set.copyOf(opened.members()), Map.of(), asked, contact);
    }

    @Override
    public PrivateRules on(RoomEvent event, Instant at) {
        return this;
    }

    @Override
    public PrivateRules on(ConversationEvent event, Instant at) {
        return switch (event) {
            case ConversationOpened _, ConversationNamed _ -> this;
            case ContactRequested request -> withContact(request.reached() ? Contact.ASKED : Contact.SHUT);
            case ConversationAccepted accepted ->
                new PrivateRules(direct, Sets.with(members, accepted.by()), since, null, Contact.SETTLED);
            case ConversationDeclined _ -> withContact(Contact.SHUT);
            case PersonAdded added ->
                with(
                        Sets.with(members, added.who()),
                        added.withHistory() ? Sets.without(since, added.who()) : Sets.with(since, added.who(), at));
            case PersonLeft left -> with(Sets.without(members, left.by()), Sets.without(since, left.by()));
        };
    }

    @Override
    public boolean hides(Actor actor) {
        return !members.contains(actor.account());
    }

    @Override
    public boolean hides(Actor actor, Instant sent) {
        return hides(actor) || !sent.isAfter(since.getOrDefault(actor.account(), Instant.MIN));
    }

    /** Whether the person has a request here to say yes or no to. */
    boolean asks(Actor actor) {
        return contact == Contact.ASKED && actor.account().equals(asked);
    }

    private void requireMember(Actor actor) {
        if (hides(actor)) throw new CommandRejected(NO_SUCH_ROOM);
    }

    /** Who asked the stranger. */
    AccountId opener() {
        return members.iterator().next();
    }

    @Override
    public PrivateRules requireGroup(Actor actor) {
        requireMember(actor);
        if (direct) throw new CommandRejected(BETWEEN_TWO);
        return this;
    }

    @Override
    public PublicRules requireOwner(Actor actor) {
        requireMember(actor);
        throw new CommandRejected(NOT_IN_CONVERSATIONS);
    }

    @Override
    public PublicRules requireModerator(Actor actor) {
        return requireOwner(actor);
    }

    /** Nobody comes in by themselves. */
    @Override
    public void requireEntry(Actor actor) {
        throw new CommandRejected(NO_SUCH_ROOM);
    }

    @Override
    public void requireInside(Actor actor, boolean joined) {
        requireMember(actor);
    }

    @Override
    public void requireTakingPart(Actor actor, Instant now, Contacts contacts) {
        requireMember(actor);
        if (contact != Contact.SETTLED) throw new CommandRejected(WAITING_FOR_THEM);
        if (direct)
            members.stream().filter(other -> !isSame(actor, other)).forEach(other -> {
                requireNotBlockedBy(actor, other, contacts);
                if (!contacts.receives(other, actor.account())) throw new CommandRejected(THEY_RECEIVE_NOTHING);
            });
    }

    /** The first message to a stranger is free, whoever they have shut out: they are not told of it then. */
    @Override
    public void requireWriting(Actor actor, Instant now, Contacts contacts) {
        if (contact == Contact.BEGUN && asked != null) {
            requireMember(actor);
            requireNotBlockedBy(actor, asked, contacts);
        } else {
            requireTakingPart(actor, now, contacts);
        }
    }

    @Override
    public void requirePinning(Actor actor, Instant now, Contacts contacts) {
        requireTakingPart(actor, now, contacts);
    }

    @Override
    public int pauseFor(Actor actor) {
        return 0;
    }

    static void requireNotBlockedBy(Actor actor, AccountId other, Contacts contacts) {
        if (contacts.hasBlocked(actor.account(), other)) throw new CommandRejected(YOU_BLOCKED_THEM);
    }

    private static boolean isSame(Actor actor, AccountId account) {
        return actor.account().equals(account);
    }

    private PrivateRules withContact(Contact value) {
        return new PrivateRules(direct, members, since, asked, value);
    }

    private PrivateRules with(Set<AccountId> inside, Map<AccountId, Instant> from) {
        return new PrivateRules(direct, inside, from, asked, contact);
    }
}
