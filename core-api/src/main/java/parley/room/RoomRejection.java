package parley.room;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why something asked of a room is refused. */
public enum RoomRejection implements Rejection {
    NAME_MALFORMED(
            Kind.INVALID,
            "Use 2 to 40 letters, digits, dots, dashes or underscores, beginning and ending with a letter or digit,"
                    + " without two dots or dashes in a row."),
    NAME_TAKEN(Kind.CONFLICT, "A room of that name, or one that looks like it, exists. Choose another."),
    TOPIC_TOO_LONG(Kind.INVALID, "Use at most 200 characters for the topic."),
    TOPIC_MALFORMED(Kind.INVALID, "Use a topic that shows something, in one line, or none."),
    DESCRIPTION_TOO_LONG(Kind.INVALID, "Use at most 4,000 characters for the description."),
    SLOW_MODE_OUT_OF_RANGE(Kind.INVALID, "Choose between 0 seconds (off) and 3,600 seconds (an hour)."),
    MUTE_OUT_OF_RANGE(Kind.INVALID, "Choose between 1 minute and 525,600 minutes (a year)."),
    REASON_MALFORMED(Kind.INVALID, "Give a reason of 1 to 500 characters."),
    JOIN_FIRST(Kind.FORBIDDEN, "Join this room first."),
    OWNERS_ONLY(Kind.FORBIDDEN, "Only an owner of this room may do this."),
    MODERATORS_ONLY(Kind.FORBIDDEN, "Only a moderator of this room may do this."),
    ANNOUNCEMENTS_ONLY(Kind.FORBIDDEN, "Only moderators write in this room."),
    ROOM_ARCHIVED(Kind.CONFLICT, "This room is archived. An owner can reopen it."),
    LOBBY_STAYS_OPEN(Kind.CONFLICT, "The lobby can't be archived."),
    YOU_ARE_MUTED(Kind.FORBIDDEN, "A moderator has muted you in this room. Ask them, or wait until it ends."),
    YOU_ARE_BANNED(Kind.FORBIDDEN, "A moderator has banned you from this room."),
    CANNOT_SANCTION_MODERATORS(Kind.FORBIDDEN, "Owners and moderators can't be muted or banned. Dismiss them first."),
    TOO_MANY_MODERATORS(Kind.CONFLICT, "A room has at most 100 moderators. Dismiss one first."),
    TOO_MANY_MUTES(Kind.CONFLICT, "At most 500 people are muted in a room at once. Lift a mute first."),
    TOO_MANY_BANS(Kind.CONFLICT, "A room has at most 1,000 bans. Lift one that is no longer needed first."),
    TOO_SOON(Kind.TOO_MANY, "This room is in slow mode. Wait a little before you write again.");

    private final Kind kind;
    private final String sentence;

    RoomRejection(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
