package parley.room.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static parley.conversation.ConversationRejection.*;
import static parley.room.RoomRejection.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.conversation.command.Contacts;
import parley.room.RoomCommand;
import parley.room.RoomCommand.*;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Text;

/** What its owners and moderators decide about one room; what is said in it is no part of it. */
@Aggregate(cache = "aggregateCache", lockFactory = "aggregateLocks")
class Room {

    @Bound
    private static final int LONGEST_TOPIC = 200;

    @Bound
    private static final int LONGEST_DESCRIPTION = 4_000;

    @Bound
    private static final int LONGEST_REASON = 500;

    @Bound
    private static final int LONGEST_SLOW_MODE = 3_600;

    @Bound
    private static final int LONGEST_MUTE = 525_600;

    @Bound
    private static final int MOST_MODERATORS = 100;

    @Bound
    private static final int MOST_MUTES = 500;

    @Bound
    private static final int MOST_BANS = 1_000;

    @AggregateIdentifier
    private ConversationId id;

    private RoomRules rules = RoomRules.NONE;
    private @Nullable String name;
    private @Nullable RoomOpened opened;

    Room() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenRoom command, RoomNames names) {
        if (command.by().isGuest()) throw new CommandRejected(MEMBERS_ONLY);
        requireTopic(command.topic());
        var event = new RoomOpened(
                command.room(), command.by().account(), command.name().value(), command.topic());
        if (event.equals(opened)) return;
        if (opened != null || command.room().isDerived()) throw new CommandRejected(CONVERSATION_ID_TAKEN);
        names.take(command.name(), null, command.room());
        apply(event);
    }

    @CommandHandler
    void handle(RenameRoom command, RoomNames names) {
        rules.requireOwner(command.by());
        names.take(command.name(), name, id);
        apply(new RoomRenamed(id, command.by().account(), command.name().value()));
    }

    @CommandHandler
    void handle(DescribeRoom command) {
        rules.requireOwner(command.by());
        requireTopic(command.topic());
        if (Characters.count(command.description()) > LONGEST_DESCRIPTION)
            throw new CommandRejected(DESCRIPTION_TOO_LONG);
        apply(new RoomDescribed(id, command.by().account(), command.topic(), command.description()));
    }

    @CommandHandler
    void handle(ArchiveRoom command) {
        rules.requireOwner(command.by());
        if (id.equals(ConversationId.LOBBY)) throw new CommandRejected(LOBBY_STAYS_OPEN);
        if (!rules.archived()) apply(new RoomArchived(id, command.by().account()));
    }

    @CommandHandler
    void handle(ReopenRoom command) {
        rules.requireOwner(command.by());
        if (rules.archived()) apply(new RoomReopened(id, command.by().account()));
    }

    @CommandHandler
    void handle(SetPosting command) {
        rules.requireOwner(command.by());
        if (rules.posting() != command.posting())
            apply(new PostingSet(id, command.by().account(), command.posting()));
    }

    @CommandHandler
    void handle(SetSlowMode command) {
        rules.requireOwner(command.by());
        if (command.seconds() < 0 || command.seconds() > LONGEST_SLOW_MODE)
            throw new CommandRejected(SLOW_MODE_OUT_OF_RANGE);
        if (rules.slowModeSeconds() != command.seconds())
            apply(new SlowModeSet(id, command.by().account(), command.seconds()));
    }

    @CommandHandler
    void handle(SetGuestReading command) {
        rules.requireOwner(command.by());
        if (rules.guestsMayRead() != command.open())
            apply(new GuestReadingSet(id, command.by().account(), command.open()));
    }

    @CommandHandler
    void handle(AppointModerator command, Contacts contacts) {
        rules.requireOwner(command.by());
        if (command.who().equals(rules.owner()) || rules.moderators().contains(command.who())) return;
        contacts.require(command.who());
        if (rules.moderators().size() >= MOST_MODERATORS) throw new CommandRejected(TOO_MANY_MODERATORS);
        apply(new ModeratorAppointed(id, command.by().account(), command.who()));
    }

    @CommandHandler
    void handle(DismissModerator command) {
        rules.requireOwner(command.by());
        if (rules.moderators().contains(command.who()))
            apply(new ModeratorDismissed(id, command.by().account(), command.who()));
    }

    @CommandHandler
    void handle(MuteMember command, Clock clock, Contacts contacts) {
        requireSanction(command, command.reason());
        rules.requireSanctionable(command.who());
        if (command.minutes() < 1 || command.minutes() > LONGEST_MUTE) throw new CommandRejected(MUTE_OUT_OF_RANGE);
        contacts.require(command.who());
        var now = clock.instant();
        if (rules.mutedBut(command.who(), now) >= MOST_MUTES) throw new CommandRejected(TOO_MANY_MUTES);
        var until = now.plus(Duration.ofMinutes(command.minutes()));
        apply(new MemberMuted(id, command.by().account(), command.who(), until, command.reason()));
    }

    @CommandHandler
    void handle(UnmuteMember command) {
        rules.requireModerator(command.by());
        if (rules.mutedUntil().containsKey(command.who()))
            apply(new MemberUnmuted(id, command.by().account(), command.who()));
    }

    @CommandHandler
    void handle(BanMember command, Contacts contacts) {
        requireSanction(command, command.reason());
        rules.requireSanctionable(command.who());
        if (rules.banned().contains(command.who())) return;
        contacts.require(command.who());
        if (rules.banned().size() >= MOST_BANS) throw new CommandRejected(TOO_MANY_BANS);
        apply(new MemberBanned(id, command.by().account(), command.who(), command.reason()));
    }

    @CommandHandler
    void handle(UnbanMember command) {
        rules.requireModerator(command.by());
        if (rules.banned().contains(command.who()))
            apply(new MemberUnbanned(id, command.by().account(), command.who()));
    }

    @EventSourcingHandler
    void on(RoomEvent event, @Timestamp Instant at) {
        id = event.room();
        rules = rules.on(event, at);
        if (event instanceof RoomOpened first) {
            opened = first;
            name = first.name();
        }
        if (event instanceof RoomRenamed renamed) name = renamed.name();
    }

    private void requireSanction(RoomCommand command, String reason) {
        rules.requireModerator(command.by());
        if (!Text.isVisible(reason) || Characters.count(reason) > LONGEST_REASON)
            throw new CommandRejected(REASON_MALFORMED);
    }

    private static void requireTopic(String topic) {
        if (Characters.count(topic) > LONGEST_TOPIC) throw new CommandRejected(TOPIC_TOO_LONG);
        if (!topic.isBlank() && !(Text.isVisible(topic) && Text.fitsIntoALine(topic.strip())))
            throw new CommandRejected(TOPIC_MALFORMED);
    }
}
