package parley.direct.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static parley.conversation.ConversationRejection.*;
import static parley.direct.DirectRejection.*;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.conversation.command.Contacts;
import parley.direct.DirectCommand.*;
import parley.direct.DirectEvent;
import parley.direct.DirectEvent.*;
import parley.direct.command.DirectRules.Contact;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Text;

/** Who is in one direct conversation, who must be asked first, and who is brought in. */
@Aggregate(cache = "aggregateCache", lockFactory = "aggregateLocks")
class DirectConversation {

    @Bound
    private static final int LONGEST_NAME = 60;

    @AggregateIdentifier
    private ConversationId id;

    private DirectRules rules = DirectRules.NONE;
    private @Nullable String name;
    private @Nullable DirectConversationOpened first;

    DirectConversation() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenDirectConversation command, Contacts contacts) {
        requireForm(command);
        var direct = command.others().size() == 1;
        if (first == null) apply(direct ? ofTwo(command, contacts) : ofSeveral(command, contacts));
        else if (!direct) requireSame(command);
        else if (rules.hides(command.by())) acceptFor(command.by(), contacts);
        else settleWithFriend(contacts);
    }

    @CommandHandler
    void handle(AcceptContact command, Contacts contacts) {
        if (!rules.hides(command.by())) return;
        requireRequest(command.by());
        acceptFor(command.by(), contacts);
    }

    @CommandHandler
    void handle(DeclineContact command) {
        requireRequest(command.by());
        apply(new ContactDeclined(id, command.by().account()));
    }

    @CommandHandler
    void handle(AddParticipant command, Contacts contacts) {
        rules.requireGroup(command.by());
        var members = rules.members();
        if (members.contains(command.who())) return;
        if (!contacts.areFriends(command.by().account(), command.who())) throw new CommandRejected(FRIENDS_ONLY);
        if (members.size() >= DirectRules.MOST_PEOPLE) throw new CommandRejected(TOO_MANY_PEOPLE);
        apply(new ParticipantAdded(id, command.by().account(), command.who(), command.withHistory()));
    }

    @CommandHandler
    void handle(LeaveDirectConversation command) {
        rules.requireGroup(command.by());
        apply(new ParticipantLeft(id, command.by().account()));
    }

    @CommandHandler
    void handle(NameDirectConversation command) {
        rules.requireGroup(command.by());
        var chosen = named(command.name());
        if (!Objects.equals(chosen, name))
            apply(new DirectConversationNamed(id, command.by().account(), chosen));
    }

    /** Whoever has become a friend since need not be asked any more. */
    @CommandHandler
    void handle(SettleContact command, Contacts contacts) {
        settleWithFriend(contacts);
    }

    /** The first message to somebody who must be asked is what asks them. */
    @CommandHandler
    void handle(RequestContact command, Contacts contacts) {
        if (rules.asked() == null || rules.contact() != Contact.BEGUN) return;
        var reached = contacts.receives(rules.asked(), rules.opener());
        apply(new ContactRequested(id, rules.opener(), rules.asked(), reached));
    }

    @EventSourcingHandler
    void on(DirectEvent event, @Timestamp Instant at) {
        id = event.conversation();
        rules = rules.on(event, at);
        if (event instanceof DirectConversationOpened opened) {
            first = opened;
            name = opened.name();
        }
        if (event instanceof DirectConversationNamed named) name = named.name();
    }

    private void settleWithFriend(Contacts contacts) {
        var asked = rules.asked();
        if (asked != null && contacts.areFriends(asked, rules.opener())) apply(new ContactAccepted(id, asked));
    }

    private void acceptFor(Actor by, Contacts contacts) {
        DirectPolicy.requireNotBlockedBy(by, rules.opener(), contacts);
        apply(new ContactAccepted(id, by.account()));
    }

    private static DirectConversationOpened ofTwo(OpenDirectConversation command, Contacts contacts) {
        var by = command.by().account();
        var other = command.others().iterator().next();
        contacts.require(other);
        DirectPolicy.requireNotBlockedBy(command.by(), other, contacts);
        return contacts.areFriends(by, other)
                ? new DirectConversationOpened(command.conversation(), by, true, List.of(by, other), List.of(), null)
                : new DirectConversationOpened(command.conversation(), by, true, List.of(by), List.of(other), null);
    }

    private static DirectConversationOpened ofSeveral(OpenDirectConversation command, Contacts contacts) {
        var by = command.by().account();
        if (command.others().stream().anyMatch(other -> !contacts.areFriends(by, other)))
            throw new CommandRejected(FRIENDS_ONLY);
        return new DirectConversationOpened(
                command.conversation(), by, false, everybody(command), List.of(), named(command.name()));
    }

    /** Whoever began it comes first, the others in an order that asking again repeats. */
    private static List<AccountId> everybody(OpenDirectConversation command) {
        var others = command.others().stream().sorted(Comparator.comparing(AccountId::value));
        return Stream.concat(Stream.of(command.by().account()), others).toList();
    }

    private static void requireForm(OpenDirectConversation command) {
        var others = command.others();
        if (command.by().isGuest()) throw new CommandRejected(MEMBERS_ONLY);
        if (others.isEmpty() || others.contains(command.by().account())) throw new CommandRejected(NOBODY_TO_TALK_TO);
        if (others.size() >= DirectRules.MOST_PEOPLE) throw new CommandRejected(TOO_MANY_PEOPLE);
        var own = others.size() == 1
                ? command.conversation()
                        .equals(ConversationId.between(
                                command.by().account(), others.iterator().next()))
                : !command.conversation().isDerived();
        if (!own) throw new CommandRejected(NOT_THEIR_CONVERSATION);
    }

    private void requireSame(OpenDirectConversation command) {
        var same = first != null
                && first.members().equals(everybody(command))
                && Objects.equals(first.name(), named(command.name()));
        if (!same) throw new CommandRejected(CONVERSATION_ID_TAKEN);
    }

    private void requireRequest(Actor by) {
        if (!rules.asks(by)) throw new CommandRejected(NO_SUCH_CONVERSATION);
    }

    private static @Nullable String named(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        if (Characters.count(name.strip()) > LONGEST_NAME) throw new CommandRejected(TITLE_TOO_LONG);
        if (!Text.isVisible(name) || !Text.fitsIntoALine(name.strip())) throw new CommandRejected(TITLE_MALFORMED);
        return name.strip();
    }
}
