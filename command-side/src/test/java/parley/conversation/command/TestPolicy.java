package parley.conversation.command;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationRejection;
import parley.shared.Actor;
import parley.shared.CommandRejected;
import parley.shared.Rejection;

/** A conversation of no kind: it allows everything, and what a specification refuses or hides it does not. */
final class TestPolicy implements ConversationPolicy {

    /** What everybody is told who takes part; nothing where they may. */
    @Nullable
    Rejection refusal;

    /** To whom it looks as if there were none. */
    final Set<Actor> hiddenFrom = new HashSet<>();

    /** What was said before looks to everybody as if it had not been. */
    Instant hiddenBefore = Instant.MIN;

    final Set<Actor> moderators = new HashSet<>(Set.of(People.ANA, People.SITE_MODERATOR));

    @Override
    public boolean hides(Actor actor) {
        return hiddenFrom.contains(actor);
    }

    @Override
    public boolean hides(Actor actor, Instant sent) {
        return hides(actor) || sent.isBefore(hiddenBefore);
    }

    @Override
    public void requireReading(Actor actor) {
        if (actor.isGuest()) throw new CommandRejected(ConversationRejection.MEMBERS_ONLY);
        if (hides(actor)) throw new CommandRejected(ConversationRejection.NO_SUCH_CONVERSATION);
    }

    @Override
    public void requireEntry(Actor actor) {
        if (actor.isGuest()) throw new CommandRejected(ConversationRejection.MEMBERS_ONLY);
        requireAllowed();
    }

    @Override
    public void requireInside(Actor actor, boolean joined) {
        if (!joined) throw new CommandRejected(ConversationRejection.MEMBERS_ONLY);
    }

    @Override
    public void requireTakingPart(Actor actor, Instant now) {
        requireAllowed();
    }

    @Override
    public void requireWriting(Actor actor, Instant now) {
        requireAllowed();
    }

    @Override
    public void takeTurn(Actor actor, Instant now) {}

    @Override
    public void requirePinning(Actor actor, Instant now) {
        requireModerating(actor);
    }

    @Override
    public void requireModerating(Actor actor) {
        if (!moderators.contains(actor)) throw new CommandRejected(ConversationRejection.MEMBERS_ONLY);
    }

    private void requireAllowed() {
        if (refusal != null) throw new CommandRejected(refusal);
    }
}
