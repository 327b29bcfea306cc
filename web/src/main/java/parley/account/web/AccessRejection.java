package parley.account.web;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why somebody is not let in, or a secret not accepted. */
enum AccessRejection implements Rejection {
    WRONG_CREDENTIALS(Kind.UNAUTHENTICATED, "That name and password do not fit. Check both, or reset the password."),
    UNKNOWN_PASSKEY(Kind.UNAUTHENTICATED, "That passkey does not open an account here. Sign in with your password."),
    WRONG_PASSWORD(Kind.FORBIDDEN, "That is not your current password."),
    PASSWORD_TOO_SHORT(Kind.INVALID, "Use a password of at least 10 characters: a few random words are good."),
    PASSWORD_TOO_LONG(Kind.INVALID, "Use a password of at most 128 characters."),
    PASSWORD_TOO_COMMON(Kind.INVALID, "That password is easily guessed. Use a few random words instead."),
    LINK_SPENT(Kind.NOT_FOUND, "This link was used already or is too old. Ask for a new one."),
    WRONG_CODE(Kind.FORBIDDEN, "That is not the code. Look for it where the site was started.");

    private final Kind kind;
    private final String sentence;

    AccessRejection(Kind kind, String sentence) {
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
