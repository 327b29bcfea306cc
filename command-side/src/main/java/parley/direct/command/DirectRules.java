package parley.direct.command;

import static parley.conversation.ConversationRejection.NO_SUCH_CONVERSATION;
import static parley.direct.DirectRejection.BETWEEN_TWO;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.conversation.command.Sets;
import parley.direct.DirectEvent;
import parley.direct.DirectEvent.*;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Bound;
import parley.shared.CommandRejected;

/**
 * Who is in a direct conversation, and how far asking a stranger has got.
 *
 * @param since from when on they may know what is said, of those who were added without the history
 * @param asked the stranger who has not accepted
 * @param contact how far asking that stranger has got
 */
record DirectRules(
        boolean direct,
        Set<AccountId> members,
        Map<AccountId, Instant> since,
        @Nullable AccountId asked,
        Contact contact) {

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

    /** Of a conversation that nothing has happened to. */
    static final DirectRules NONE = new DirectRules(false, Set.of(), Map.of(), null, Contact.SETTLED);

    private static DirectRules of(DirectConversationOpened opened) {
        var asked = opened.asked().isEmpty() ? null : opened.asked().getFirst();
        var contact = asked == null ? Contact.SETTLED : Contact.BEGUN;
        return new DirectRules(opened.direct(), Set.copyOf(opened.members()), Map.of(), asked, contact);
    }

    DirectRules on(DirectEvent event, Instant at) {
        return switch (event) {
            case DirectConversationOpened opened -> of(opened);
            case DirectConversationNamed _ -> this;
            case ContactRequested request -> withContact(request.reached() ? Contact.ASKED : Contact.SHUT);
            case ContactAccepted accepted ->
                new DirectRules(direct, Sets.with(members, accepted.by()), since, null, Contact.SETTLED);
            case ContactDeclined _ -> withContact(Contact.SHUT);
            case ParticipantAdded added ->
                with(
                        Sets.with(members, added.who()),
                        added.withHistory() ? Sets.without(since, added.who()) : Sets.with(since, added.who(), at));
            case ParticipantLeft left -> with(Sets.without(members, left.by()), Sets.without(since, left.by()));
        };
    }

    boolean hides(Actor actor) {
        return !members.contains(actor.account());
    }

    boolean hides(Actor actor, Instant sent) {
        return hides(actor) || !sent.isAfter(since.getOrDefault(actor.account(), Instant.MIN));
    }

    /** Whether the person has a request here to say yes or no to. */
    boolean asks(Actor actor) {
        return contact == Contact.ASKED && actor.account().equals(asked);
    }

    void requireMember(Actor actor) {
        if (hides(actor)) throw new CommandRejected(NO_SUCH_CONVERSATION);
    }

    /** The people of a conversation of two beside this one, whether or not they have accepted. */
    Stream<AccountId> others(Actor actor) {
        return Stream.concat(members.stream(), Stream.ofNullable(asked)).filter(one -> !one.equals(actor.account()));
    }

    /** Who asked the stranger. */
    AccountId opener() {
        return members.iterator().next();
    }

    /** Lets one of a group through, to what only groups have. */
    void requireGroup(Actor actor) {
        requireMember(actor);
        if (direct) throw new CommandRejected(BETWEEN_TWO);
    }

    private DirectRules withContact(Contact value) {
        return new DirectRules(direct, members, since, asked, value);
    }

    private DirectRules with(Set<AccountId> inside, Map<AccountId, Instant> from) {
        return new DirectRules(direct, inside, from, asked, contact);
    }
}
