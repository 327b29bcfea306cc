package parley.conversation;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why something asked of a message is refused. */
public enum MessageRejection implements Rejection {
    TEXT_EMPTY(Kind.INVALID, "Write something that can be seen: this text would show nothing."),
    TEXT_TOO_LONG(Kind.INVALID, "A message holds at most 20,000 characters. Send the rest as a snippet."),
    SNIPPET_MALFORMED(Kind.INVALID, "Give the snippet a name of 1 to 100 characters."),
    SNIPPET_TOO_LONG(Kind.INVALID, "A snippet holds 1 to 500,000 characters. Split it."),
    EMOJI_MALFORMED(Kind.INVALID, "React with a single emoji."),
    REASON_MALFORMED(Kind.INVALID, "Give a reason of 1 to 500 characters."),
    MESSAGE_ID_TAKEN(Kind.CONFLICT, "A different message has this id already. Send it again under a new one."),
    NO_SUCH_MESSAGE(Kind.NOT_FOUND, "There is no such message, or you may not see it."),
    TOO_MANY_ATTACHMENTS(Kind.INVALID, "A message carries at most 10 files. Send the rest in another one."),
    REPLY_TO_UNKNOWN(Kind.INVALID, "The message you reply to is not in this conversation."),
    NOT_YOUR_MESSAGE(Kind.FORBIDDEN, "Only its author may do this."),
    MESSAGE_GONE(Kind.CONFLICT, "This message was deleted."),
    EDITED_MEANWHILE(
            Kind.CONFLICT, "This message was edited elsewhere meanwhile. Look at what it says now, then save again."),
    TOO_MANY_REACTIONS(
            Kind.CONFLICT,
            "A message carries at most 50 different reactions, and 1,000 in all. Take one of yours back."),
    TOO_MANY_EDITS(Kind.CONFLICT, "A message is edited at most 500 times. Write a new one."),
    TOO_MANY_SAVED(Kind.CONFLICT, "You have saved 2,000 messages, and no more are kept. Remove some of them first.");

    private final Kind kind;
    private final String sentence;

    MessageRejection(Kind kind, String sentence) {
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
