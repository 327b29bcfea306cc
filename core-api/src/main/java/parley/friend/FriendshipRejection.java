package parley.friend;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why something asked between two people is refused. None tells whether one of them has blocked the other. */
public enum FriendshipRejection implements Rejection {
    NOT_WITH_YOURSELF(Kind.INVALID, "This takes somebody else."),
    NOTE_TOO_LONG(Kind.INVALID, "Use at most 300 characters for the note."),
    ALREADY_FRIENDS(Kind.CONFLICT, "You are friends already."),
    ALREADY_ASKED(Kind.CONFLICT, "You have asked already. Wait for the answer, or take the request back."),
    NOTHING_TO_ACCEPT(Kind.CONFLICT, "There is no request to accept. It may have been taken back."),
    NOTHING_TO_DECLINE(Kind.CONFLICT, "There is no request to decline. It may have been taken back."),
    NOTHING_TO_CANCEL(Kind.CONFLICT, "There is no request to take back. It may have been answered."),
    NOT_FRIENDS(Kind.CONFLICT, "You are not friends."),
    UNBLOCK_FIRST(Kind.CONFLICT, "You have blocked this person. Unblock them first."),
    DECLINED_RECENTLY(
            Kind.TOO_MANY, "This person declined less than 30 days ago. Wait until then, or until they ask you."),
    TOO_MANY_OPEN_REQUESTS(
            Kind.TOO_MANY, "You have asked 100 people who have not answered yet. Take a request back first."),
    TOO_MANY_REQUESTS_FOR_THEM(
            Kind.TOO_MANY, "So many people have asked this person that they must answer some first. Try again later."),
    TOO_MANY_FRIENDS(Kind.CONFLICT, "One of you has 5,000 friends already. That is the most."),
    TOO_MANY_BLOCKS(Kind.CONFLICT, "You have blocked 5,000 people, which is the most. Unblock somebody first."),
    FRIENDS_ONLY(Kind.FORBIDDEN, "Only their friends see whom this person is friends with.");

    private final Kind kind;
    private final String sentence;

    FriendshipRejection(Kind kind, String sentence) {
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
