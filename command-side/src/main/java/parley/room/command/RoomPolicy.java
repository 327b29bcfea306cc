package parley.room.command;

import static parley.conversation.ConversationRejection.MEMBERS_ONLY;
import static parley.room.RoomRejection.*;

import java.time.Instant;
import parley.conversation.ConversationId;
import parley.conversation.command.ConversationPolicy;
import parley.room.Posting;
import parley.shared.Actor;
import parley.shared.CommandRejected;

/** A room is open to everybody but those who are banned. */
record RoomPolicy(ConversationId room, RoomRules rules, SlowMode slowMode) implements ConversationPolicy {

    @Override
    public boolean hides(Actor actor) {
        return false;
    }

    @Override
    public boolean hides(Actor actor, Instant sent) {
        return false;
    }

    @Override
    public void requireReading(Actor actor) {
        if (!actor.moderatesSite()) requireEntry(actor);
    }

    @Override
    public void requireEntry(Actor actor) {
        if (actor.isGuest()) throw new CommandRejected(MEMBERS_ONLY);
        if (rules.banned().contains(actor.account())) throw new CommandRejected(YOU_ARE_BANNED);
    }

    @Override
    public void requireInside(Actor actor, boolean joined) {
        if (!joined) throw new CommandRejected(JOIN_FIRST);
    }

    @Override
    public void requireTakingPart(Actor actor, Instant now) {
        requireEntry(actor);
        if (rules.archived()) throw new CommandRejected(ROOM_ARCHIVED);
        if (rules.isMuted(actor.account(), now)) throw new CommandRejected(YOU_ARE_MUTED);
    }

    @Override
    public void requireWriting(Actor actor, Instant now) {
        requireTakingPart(actor, now);
        if (rules.posting() == Posting.MODERATORS && !rules.isModerator(actor))
            throw new CommandRejected(ANNOUNCEMENTS_ONLY);
    }

    @Override
    public void takeTurn(Actor actor, Instant now) {
        if (rules.slowModeSeconds() > 0 && !rules.isModerator(actor))
            slowMode.takeTurn(room, actor.account(), now, rules.slowModeSeconds());
    }

    @Override
    public void requirePinning(Actor actor, Instant now) {
        rules.requireModerator(actor);
    }

    @Override
    public void requireModerating(Actor actor) {
        rules.requireModerator(actor);
    }
}
