package parley.direct.command;

import static parley.conversation.ConversationRejection.NO_SUCH_CONVERSATION;
import static parley.direct.DirectRejection.*;

import java.time.Instant;
import parley.conversation.ConversationId;
import parley.conversation.command.Contacts;
import parley.conversation.command.ConversationPolicy;
import parley.direct.command.DirectRules.Contact;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;

/**
 * A direct conversation allows everything to those who are in it, who are all equal, and to everybody else, whoever keeps order
 * on the site included, not even to know of it.
 */
record DirectPolicy(ConversationId conversation, DirectRules rules, Contacts contacts, FirstMessages firstMessages)
        implements ConversationPolicy {

    @Override
    public boolean hides(Actor actor) {
        return rules.hides(actor);
    }

    @Override
    public boolean hides(Actor actor, Instant sent) {
        return rules.hides(actor, sent);
    }

    @Override
    public void requireReading(Actor actor) {
        rules.requireMember(actor);
    }

    /** Nobody comes in by themselves. */
    @Override
    public void requireEntry(Actor actor) {
        throw new CommandRejected(NO_SUCH_CONVERSATION);
    }

    @Override
    public void requireInside(Actor actor, boolean joined) {
        rules.requireMember(actor);
    }

    @Override
    public void requireTakingPart(Actor actor, Instant now) {
        rules.requireMember(actor);
        if (!isSettled()) throw new CommandRejected(WAITING_FOR_THEM);
        if (rules.direct()) rules.others(actor).forEach(other -> requireReached(actor, other));
    }

    /** The first message to a stranger is free, whoever they have shut out: they are not told of it then. */
    @Override
    public void requireWriting(Actor actor, Instant now) {
        if (!isBegun()) {
            requireTakingPart(actor, now);
            return;
        }
        rules.requireMember(actor);
        rules.others(actor).forEach(other -> requireNotBlockedBy(actor, other, contacts));
    }

    @Override
    public void takeTurn(Actor actor, Instant now) {
        if (isBegun() && !firstMessages.take(conversation)) throw new CommandRejected(WAITING_FOR_THEM);
    }

    @Override
    public void requirePinning(Actor actor, Instant now) {
        requireTakingPart(actor, now);
    }

    @Override
    public void requireModerating(Actor actor) {
        rules.requireMember(actor);
        throw new CommandRejected(NOT_IN_DIRECT_CONVERSATIONS);
    }

    static void requireNotBlockedBy(Actor actor, AccountId other, Contacts contacts) {
        if (contacts.hasBlocked(actor.account(), other)) throw new CommandRejected(YOU_BLOCKED_THEM);
    }

    /** Whoever has become a friend since need not be asked any more, even before the conversation itself knows it. */
    private boolean isSettled() {
        var asked = rules.asked();
        return rules.contact() == Contact.SETTLED || (asked != null && contacts.areFriends(asked, rules.opener()));
    }

    private boolean isBegun() {
        return rules.contact() == Contact.BEGUN && !isSettled();
    }

    private void requireReached(Actor actor, AccountId other) {
        requireNotBlockedBy(actor, other, contacts);
        if (!contacts.receives(other, actor.account())) throw new CommandRejected(THEY_RECEIVE_NOTHING);
    }
}
