package parley.room.command;

import static parley.room.RoomRejection.*;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import parley.account.AccountId;
import parley.account.Actor;
import parley.room.Posting;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.shared.CommandRejected;

/**
 * What a room allows to whom: the one place that says so, for the room itself and for the messages in it.
 *
 * <p>It grows with sanctions and roles, never with members or messages.
 */
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

    RoomRules on(RoomEvent event) {
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
            case MemberMuted muted -> withMuted(Sets.with(mutedUntil, muted.who(), muted.until()));
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

    void requireOwner(Actor actor) {
        if (!isOwner(actor)) throw new CommandRejected(OWNERS_ONLY);
    }

    void requireModerator(Actor actor) {
        if (!isModerator(actor)) throw new CommandRejected(MODERATORS_ONLY);
    }

    void requireEntry(Actor actor) {
        if (actor.isGuest()) throw new CommandRejected(MEMBERS_ONLY);
        if (banned.contains(actor.account())) throw new CommandRejected(YOU_ARE_BANNED);
    }

    /** Lets through who may take part: react, edit and the like. */
    void requireTakingPart(Actor actor, Instant now) {
        requireEntry(actor);
        if (archived) throw new CommandRejected(ROOM_ARCHIVED);
        if (isMuted(actor.account(), now)) throw new CommandRejected(YOU_ARE_MUTED);
    }

    /** Lets through who may say something new. */
    void requireWriting(Actor actor, Instant now) {
        requireTakingPart(actor, now);
        if (posting == Posting.MODERATORS && !isModerator(actor)) throw new CommandRejected(ANNOUNCEMENTS_ONLY);
    }

    void requireSanctionable(AccountId who) {
        if (who.equals(owner) || moderators.contains(who)) throw new CommandRejected(CANNOT_SANCTION_MODERATORS);
    }

    boolean isMuted(AccountId who, Instant now) {
        var until = mutedUntil.get(who);
        return until != null && now.isBefore(until);
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
