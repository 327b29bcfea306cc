package parley.conversation.command;

import java.time.Instant;
import parley.shared.Actor;

/**
 * What one conversation allows to whom, now: each kind has its own, and messages and memberships ask nobody else.
 *
 * <p>Each refusal is a {@code CommandRejected}.
 */
public interface ConversationPolicy {

    /** Whether the conversation and all in it must look absent to the person. */
    boolean hides(Actor actor);

    /** Whether a message that was sent here at that moment must look absent to the person, as it does to read. */
    boolean hides(Actor actor, Instant sent);

    /** Lets through who is signed in and may read here. */
    void requireReading(Actor actor);

    /** Lets through who may come in by themselves. */
    void requireEntry(Actor actor);

    /** Lets through who is in it; where too many are for a policy to know them, only their membership does. */
    void requireInside(Actor actor, boolean joined);

    /** Lets through who may take part: react, edit and the like. */
    void requireTakingPart(Actor actor, Instant now);

    /** Lets through who may say something new. */
    void requireWriting(Actor actor, Instant now);

    /**
     * Counts one message more, in the transaction of the message, where the kind bounds how many a person sends: asked last, so
     * that nothing else can refuse it afterwards.
     */
    void takeTurn(Actor actor, Instant now);

    void requirePinning(Actor actor, Instant now);

    /** Lets through who may take away what others said. */
    void requireModerating(Actor actor);
}
