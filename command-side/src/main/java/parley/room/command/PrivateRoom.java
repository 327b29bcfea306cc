package parley.room.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static parley.room.ConversationRejection.*;
import static parley.room.RoomRejection.*;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import parley.room.ConversationCommand.*;
import parley.room.ConversationEvent;
import parley.room.ConversationEvent.*;
import parley.room.RoomId;
import parley.room.command.PrivateRules.Contact;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Text;

/** The side of a room that only a private one shows: who is in it, who must be asked, and who is brought in. */
abstract class PrivateRoom {

    @Bound
    private static final int LONGEST_NAME = 60;

    @AggregateIdentifier
    RoomId id;

    RoomRules rules = RoomRules.NONE;

    @Nullable
    String name;

    private @Nullable ConversationOpened first;

    boolean begun() {
        return !rules.equals(RoomRules.NONE);
    }

    void open(OpenConversation command, Contacts contacts) {
        requireForm(command);
        var direct = command.others().size() == 1;
        if (!begun()) apply(direct ? ofTwo(command, contacts) : ofSeveral(command, contacts));
        else if (!direct) requireSame(command);
        else if (rules.hides(command.by())) acceptFor(command.by(), contacts);
        else settleWithFriend(contacts);
    }

    @CommandHandler
    void handle(AcceptConversation command, Contacts contacts) {
        if (!rules.hides(command.by())) return;
        requireRequest(command.by());
        acceptFor(command.by(), contacts);
    }

    @CommandHandler
    void handle(DeclineConversation command) {
        requireRequest(command.by());
        apply(new ConversationDeclined(id, command.by().account()));
    }

    @CommandHandler
    void handle(AddToConversation command, Contacts contacts) {
        var members = rules.requireGroup(command.by()).members();
        if (members.contains(command.who())) return;
        if (!contacts.areFriends(command.by().account(), command.who())) throw new CommandRejected(FRIENDS_ONLY);
        if (members.size() >= PrivateRules.MOST_PEOPLE) throw new CommandRejected(TOO_MANY_PEOPLE);
        apply(new PersonAdded(id, command.by().account(), command.who(), command.withHistory()));
    }

    @CommandHandler
    void handle(LeaveConversation command) {
        rules.requireGroup(command.by());
        apply(new PersonLeft(id, command.by().account()));
    }

    @CommandHandler
    void handle(NameConversation command) {
        rules.requireGroup(command.by());
        var chosen = named(command.name());
        if (!Objects.equals(chosen, name))
            apply(new ConversationNamed(id, command.by().account(), chosen));
    }

    /** Whoever has become a friend since need not be asked any more. */
    void settleWithFriend(Contacts contacts) {
        if (rules instanceof PrivateRules known
                && known.asked() != null
                && contacts.areFriends(known.asked(), known.opener()))
            apply(new ConversationAccepted(id, known.asked()));
    }

    /** The first message to somebody who must be asked is what asks them. */
    void requestContact(Contacts contacts) {
        if (rules instanceof PrivateRules known && known.asked() != null && known.contact() == Contact.BEGUN) {
            var reached = contacts.receives(known.asked(), known.opener());
            apply(new ContactRequested(id, known.opener(), known.asked(), reached));
        }
    }

    void source(ConversationEvent event, Instant at) {
        id = event.room();
        rules = rules.on(event, at);
        if (event instanceof ConversationOpened opened) {
            first = opened;
            name = opened.name();
        }
        if (event instanceof ConversationNamed named) name = named.name();
    }

    private void acceptFor(Actor by, Contacts contacts) {
        if (rules instanceof PrivateRules known) PrivateRules.requireNotBlockedBy(by, known.opener(), contacts);
        apply(new ConversationAccepted(id, by.account()));
    }

    private static ConversationOpened ofTwo(OpenConversation command, Contacts contacts) {
        var by = command.by().account();
        var other = command.others().iterator().next();
        contacts.require(other);
        PrivateRules.requireNotBlockedBy(command.by(), other, contacts);
        return contacts.areFriends(by, other)
                ? new ConversationOpened(command.room(), by, true, List.of(by, other), List.of(), null)
                : new ConversationOpened(command.room(), by, true, List.of(by), List.of(other), null);
    }

    private static ConversationOpened ofSeveral(OpenConversation command, Contacts contacts) {
        var by = command.by().account();
        if (command.others().stream().anyMatch(other -> !contacts.areFriends(by, other)))
            throw new CommandRejected(FRIENDS_ONLY);
        return new ConversationOpened(command.room(), by, false, everybody(command), List.of(), named(command.name()));
    }

    /** Whoever began it comes first, the others in an order that asking again repeats. */
    private static List<AccountId> everybody(OpenConversation command) {
        var others = command.others().stream().sorted(Comparator.comparing(AccountId::value));
        return Stream.concat(Stream.of(command.by().account()), others).toList();
    }

    private static void requireForm(OpenConversation command) {
        var others = command.others();
        if (command.by().isGuest()) throw new CommandRejected(MEMBERS_ONLY);
        if (others.isEmpty() || others.contains(command.by().account())) throw new CommandRejected(NOBODY_TO_TALK_TO);
        if (others.size() >= PrivateRules.MOST_PEOPLE) throw new CommandRejected(TOO_MANY_PEOPLE);
        var own = others.size() == 1
                ? command.room()
                        .equals(RoomId.direct(
                                command.by().account(), others.iterator().next()))
                : !command.room().isDirect();
        if (!own) throw new CommandRejected(NOT_THEIR_ROOM);
    }

    private void requireSame(OpenConversation command) {
        var same = first != null
                && first.members().equals(everybody(command))
                && Objects.equals(first.name(), named(command.name()));
        if (!same) throw new CommandRejected(ROOM_ID_TAKEN);
    }

    private void requireRequest(Actor by) {
        if (!(rules instanceof PrivateRules known && known.asks(by))) throw new CommandRejected(NO_SUCH_ROOM);
    }

    private static @Nullable String named(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        if (Characters.count(name.strip()) > LONGEST_NAME) throw new CommandRejected(TITLE_TOO_LONG);
        if (!Text.isVisible(name) || !Text.fitsIntoALine(name.strip())) throw new CommandRejected(TITLE_MALFORMED);
        return name.strip();
    }
}
