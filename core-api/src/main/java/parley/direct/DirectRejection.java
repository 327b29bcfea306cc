package parley.direct;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why something asked of a direct conversation is refused. */
public enum DirectRejection implements Rejection {
    NOBODY_TO_TALK_TO(Kind.INVALID, "Choose somebody else to talk to."),
    TOO_MANY_PEOPLE(Kind.INVALID, "A conversation has at most 12 people. Open a room for more."),
    NOT_THEIR_CONVERSATION(Kind.INVALID, "A conversation of two has an address of its own. Begin it with that person."),
    TITLE_TOO_LONG(Kind.INVALID, "Use at most 60 characters for the name."),
    TITLE_MALFORMED(Kind.INVALID, "Use a name that shows something, in one line."),
    FRIENDS_ONLY(Kind.FORBIDDEN, "Only your friends can be brought in. Leave out those who are not."),
    BETWEEN_TWO(Kind.CONFLICT, "This is between two people. Begin a group for that."),
    NOT_IN_DIRECT_CONVERSATIONS(Kind.CONFLICT, "That is for rooms: in a direct conversation all are equal."),
    WAITING_FOR_THEM(Kind.CONFLICT, "One message is all until they accept. Give them time."),
    THEY_RECEIVE_NOTHING(Kind.FORBIDDEN, "This person doesn't receive messages from you now."),
    YOU_BLOCKED_THEM(Kind.FORBIDDEN, "You have blocked this person. Unblock them first.");

    private final Kind kind;
    private final String sentence;

    DirectRejection(Kind kind, String sentence) {
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
