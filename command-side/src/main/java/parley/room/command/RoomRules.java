package parley.room.command;

import static parley.room.RoomRejection.*;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.conversation.command.Sets;
import parley.room.Posting;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;

/** What a room's owners have set, and who is what there; it grows with sanctions and roles, never with members or messages. */
record RoomRules(
        AccountId owner,
        Set<AccountId> moderators,
        Map<AccountId, Instant> mutedUntil,
        Set<AccountId> banned,
        Posting posting,
        int slowModeSeconds,
        boolean guestsMayRead,
        boolean archived) {

    static final RoomRules NONE =
            new RoomRules(AccountId.SYSTEM, Set.of(), Map.of(), Set.of(), Posting.EVERYONE, 0, false, false);

    RoomRules on(RoomEvent event, Instant at) {
        return switch (event) {
            case RoomOpened opened -> withOwner(opened.by());
            case RoomRenamed _, RoomDescribed _ -> this;
            case RoomArchived _ -> withArchived(true);
            case RoomReopened _ -> withArchived(false);
            case PostingSet set -> withPosting(set.posting());
            case SlowModeSet set -> withSlowMode(set.seconds());
            case GuestReadingSet set -> withGuests(set.open());
            case ModeratorAppointed appointed -> withModerators(Sets.with(moderators, appointed.who()));
            case ModeratorDismissed dismissed -> withModerators(Sets.without(moderators, dismissed.who()));
            case MemberMuted muted -> withMuted(Sets.with(running(at), muted.who(), muted.until()));
            case MemberUnmuted unmuted -> withMuted(Sets.without(mutedUntil, unmuted.who()));
            case MemberBanned ban -> withBanned(Sets.with(banned, ban.who()));
            case MemberUnbanned ban -> withBanned(Sets.without(banned, ban.who()));
        };
    }

    boolean isOwner(Actor actor) {
        return actor.account().equals(owner) || actor.moderatesSite();
    }

    boolean isModerator(Actor actor) {
        return isOwner(actor) || moderators.contains(actor.account());
    }

    /** Lets an owner through. */
    void requireOwner(Actor actor) {
        if (!isOwner(actor)) throw new CommandRejected(OWNERS_ONLY);
    }

    /** Lets a moderator through. */
    void requireModerator(Actor actor) {
        if (!isModerator(actor)) throw new CommandRejected(MODERATORS_ONLY);
    }

    void requireSanctionable(AccountId who) {
        if (who.equals(owner) || moderators.contains(who)) throw new CommandRejected(CANNOT_SANCTION_MODERATORS);
    }

    boolean isMuted(AccountId who, Instant now) {
        var until = mutedUntil.get(who);
        return until != null && now.isBefore(until);
    }

    /** How many others may not write now. */
    long mutedBut(AccountId who, Instant now) {
        return running(now).keySet().stream()
                .filter(other -> !other.equals(who))
                .count();
    }

    /** What is over would only make this longer. */
    private Map<AccountId, Instant> running(Instant now) {
        return mutedUntil.entrySet().stream()
                .filter(mute -> mute.getValue().isAfter(now))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private RoomRules withOwner(AccountId value) {
        return new RoomRules(value, moderators, mutedUntil, banned, posting, slowModeSeconds, guestsMayRead, archived);
    }

    private RoomRules withModerators(Set<AccountId> value) {
        return new RoomRules(owner, value, mutedUntil, banned, posting, slowModeSeconds, guestsMayRead, archived);
    }

    private RoomRules withMuted(Map<AccountId, Instant> value) {
        return new RoomRules(owner, moderators, value, banned, posting, slowModeSeconds, guestsMayRead, archived);
    }

    private RoomRules withBanned(Set<AccountId> value) {
        return new RoomRules(owner, moderators, mutedUntil, value, posting, slowModeSeconds, guestsMayRead, archived);
    }

    private RoomRules withPosting(Posting value) {
        return new RoomRules(owner, moderators, mutedUntil, banned, value, slowModeSeconds, guestsMayRead, archived);
    }

    private RoomRules withSlowMode(int value) {
        return new RoomRules(owner, moderators, mutedUntil, banned, posting, value, guestsMayRead, archived);
    }

    private RoomRules withGuests(boolean value) {
        return new RoomRules(owner, moderators, mutedUntil, banned, posting, slowModeSeconds, value, archived);
    }

    private RoomRules withArchived(boolean value) {
        return new RoomRules(owner, moderators, mutedUntil, banned, posting, slowModeSeconds, guestsMayRead, value);
    }
}
