package parley.live;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why something asked over a socket is refused while the connection stands. */
public enum LiveRejection implements Rejection {
    NO_SUCH_TOPIC(Kind.NOT_FOUND, "There is nothing of that name to listen to, or you may not."),
    TOO_MANY_SUBSCRIPTIONS(Kind.TOO_MANY, "Unsubscribe from something first: one connection listens to 500 topics."),
    ALREADY_SUBSCRIBED(Kind.CONFLICT, "This connection listens to that already, under another id."),
    NO_SUCH_SIGNAL(Kind.NOT_FOUND, "Only presence and typing are sent over a socket. Use HTTP for everything else."),
    SIGNAL_MALFORMED(Kind.INVALID, "Send a presence of active or away.");

    private final Kind kind;
    private final String sentence;

    LiveRejection(Kind kind, String sentence) {
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
