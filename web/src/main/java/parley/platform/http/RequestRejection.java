package parley.platform.http;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why a request is refused before any feature sees it. */
public enum RequestRejection implements Rejection {
    MALFORMED(Kind.MALFORMED, "The request does not have the expected form. Correct what the errors name."),
    NOT_SIGNED_IN(Kind.UNAUTHENTICATED, "Sign in first."),
    CSRF(Kind.FORBIDDEN, "The page has been open for too long. Load it again."),
    OTHER_ACCOUNT(
            Kind.CONFLICT, "Somebody else is signed in here now. Sign in again as yourself; what you wrote is kept."),
    NOT_ALLOWED(Kind.FORBIDDEN, "You may not do this."),
    NOT_FOUND(Kind.NOT_FOUND, "There is nothing here, or you may not see it."),
    TOO_OFTEN(Kind.TOO_MANY, "That was too often. Wait a little before you try again."),
    UNAVAILABLE(Kind.UNAVAILABLE, "Part of the site can’t be reached right now. Try again in a moment.");

    private final Kind kind;
    private final String sentence;

    RequestRejection(Kind kind, String sentence) {
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
