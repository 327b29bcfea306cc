package parley.room.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import parley.room.ConversationEvent;
import parley.room.RoomEvent;
import parley.shared.Actor;

/**
 * What a room allows to whom: the one place that says so, for the room itself and for the messages in it.
 *
 * <p>Whether a room is public or private is which rules it has; each refusal is a {@code CommandRejected}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(PublicRules.class), @JsonSubTypes.Type(PrivateRules.class)})
sealed interface RoomRules permits PublicRules, PrivateRules {

    /** Of a room that nothing has happened to. */
    RoomRules NONE = PublicRules.NONE;

    /** @param at when it happened */
    RoomRules on(RoomEvent event, Instant at);

    RoomRules on(ConversationEvent event, Instant at);

    /** Whether the room and all in it must look absent to the person. */
    boolean hides(Actor actor);

    /** Whether a message that was sent here at that moment must look absent to the person, as it does to read. */
    boolean hides(Actor actor, Instant sent);

    /** Lets an owner through, to what only public rooms have. */
    PublicRules requireOwner(Actor actor);

    /** Lets a moderator through, to what only public rooms have. */
    PublicRules requireModerator(Actor actor);

    /** Lets one of a group through, to what only groups have. */
    PrivateRules requireGroup(Actor actor);

    /** Lets through who may come in by themselves. */
    void requireEntry(Actor actor);

    /** Lets through who is in the room, which of a public one only their membership knows. */
    void requireInside(Actor actor, boolean joined);

    /** Lets through who may take part: react, edit and the like. */
    void requireTakingPart(Actor actor, Instant now, Contacts contacts);

    /** Lets through who may say something new. */
    void requireWriting(Actor actor, Instant now, Contacts contacts);

    void requirePinning(Actor actor, Instant now, Contacts contacts);

    /** How many seconds the person must leave between two messages. */
    int pauseFor(Actor actor);
}
