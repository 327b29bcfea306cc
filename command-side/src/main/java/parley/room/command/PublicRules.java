package parley.room.command;

import static parley.room.RoomRejection.*;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.room.ConversationEvent;
import parley.room.ConversationEvent.ConversationOpened;
import parley.room.Posting;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;

/** What a public room allows to whom; it grows with sanctions and roles, never with members or messages. */
record PublicRules(
        AccountId owner,
        Set<AccountId> moderators,
        Map<AccountId, Instant> mutedUntil,
        Set<AccountId> banned,
        Posting posting,
        int slowModeSeconds,
        boolean guestsMayRead,
        boolean archived)
        implements RoomRules {

    static final PublicRules NONE =
            new PublicRules(AccountId.SYSTEM, Set.of(), Map.of(), Set.of(), Posting.EVERYONE, 0, false, false);

    @Override
    public PublicRules on(RoomEvent event, Instant at) {
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

    /** The first event decides the kind of a room. */
    @Override
    public RoomRules on(ConversationEvent event, Instant at) {
        return event instanceof ConversationOpened opened ? PrivateRules.of(opened) : this;
    }

    boolean isOwner(Actor actor) {
        return actor.account().equals(owner) || actor.moderatesSite();
    }

    boolean isModerator(Actor actor) {
        return isOwner(actor) || moderators.contains(actor.account());
    }

    @Override
    public boolean hides(Actor actor) {
        return false;
    }

    @Override
    public boolean hides(Actor actor, Instant sent) {
        return hides(actor);
    }

    @Override
    public PublicRules requireOwner(Actor actor) {
        if (!isOwner(actor)) throw new CommandRejected(OWNERS_ONLY);
        return this;
    }

    @Override
    public PublicRules requireModerator(Actor actor) {
        if (!isModerator(actor)) throw new CommandRejected(MODERATORS_ONLY);
        return this;
    }

    @Override
    public PrivateRules requireGroup(Actor actor) {
        throw new CommandRejected(NO_SUCH_ROOM);
    }

    @Override
    public void requireInside(Actor actor, boolean joined) {
        if (!joined) throw new CommandRejected(JOIN_FIRST);
    }

    @Override
    public void requireEntry(Actor actor) {
        if (actor.isGuest()) throw new CommandRejected(MEMBERS_ONLY);
        if (banned.contains(actor.account())) throw new CommandRejected(YOU_ARE_BANNED);
    }

    @Override
    public void requireTakingPart(Actor actor, Instant now, Contacts contacts) {
        requireEntry(actor);
        if (archived) throw new CommandRejected(ROOM_ARCHIVED);
        if (isMuted(actor.account(), now)) throw new CommandRejected(YOU_ARE_MUTED);
    }

    @Override
    public void requireWriting(Actor actor, Instant now, Contacts contacts) {
        requireTakingPart(actor, now, contacts);
        if (posting == Posting.MODERATORS && !isModerator(actor)) throw new CommandRejected(ANNOUNCEMENTS_ONLY);
    }

    @Override
    public void requirePinning(Actor actor, Instant now, Contacts contacts) {
        requireModerator(actor);
    }

    @Override
    public int pauseFor(Actor actor) {
        return isModerator(actor) ? 0 : slowModeSeconds;
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

    private PublicRules withOwner(AccountId value) {
        return new PublicRules(
                value, moderators, mutedUntil, banned, posting, slowModeSeconds, guestsMayRead, archived);
    }

    private PublicRules withModerators(Set<AccountId> value) {
        return new PublicRules(owner, value, mutedUntil, banned, posting, slowModeSeconds, guestsMayRead, archived);
    }

    private PublicRules withMuted(Map<AccountId, Instant> value) {
        return new PublicRules(owner, moderators, value, banned, posting, slowModeSeconds, guestsMayRead, archived);
    }

    private PublicRules withBanned(Set<AccountId> value) {
        return new PublicRules(owner, moderators, mutedUntil, value, posting, slowModeSeconds, guestsMayRead, archived);
    }

    private PublicRules withPosting(Posting value) {
        return new PublicRules(owner, moderators, mutedUntil, banned, value, slowModeSeconds, guestsMayRead, archived);
    }

    private PublicRules withSlowMode(int value) {
        return new PublicRules(owner, moderators, mutedUntil, banned, posting, value, guestsMayRead, archived);
    }

    private PublicRules withGuests(boolean value) {
        return new PublicRules(owner, moderators, mutedUntil, banned, posting, slowModeSeconds, value, archived);
    }

    private PublicRules withArchived(boolean value) {
        return new PublicRules(owner, moderators, mutedUntil, banned, posting, slowModeSeconds, guestsMayRead, value);
    }
}
