package parley.account.web;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why somebody is not let in, or a secret not accepted. */
enum AccessRejection implements Rejection {
    WRONG_CREDENTIALS(Kind.UNAUTHENTICATED, "That name and password do not fit. Check both, or reset the password."),
    UNKNOWN_PASSKEY(Kind.UNAUTHENTICATED, "That passkey does not open an account here. Sign in with your password."),
    WRONG_PASSWORD(Kind.FORBIDDEN, "That is not your current password."),
    RECENT_AUTHENTICATION_REQUIRED(
            Kind.FORBIDDEN, "Confirm first that it is you, with your password or a passkey. Nothing was changed yet."),
    CODE_REQUIRED(Kind.UNAUTHENTICATED, "Enter the code that your authenticator app shows, or a recovery code."),
    WRONG_SECOND_FACTOR(
            Kind.UNAUTHENTICATED,
            "That code does not fit, or was used already. Wait for the next one that your app shows."),
    SECOND_FACTOR_EXISTS(Kind.CONFLICT, "There is an authenticator app already. Remove it before you set up another."),
    NO_SECOND_FACTOR(Kind.NOT_FOUND, "There is no authenticator app for this account."),
    TOO_MANY_PASSKEYS(
            Kind.CONFLICT, "You have as many passkeys as an account can have. Delete one that you don’t use."),
    PASSKEY_NAME_MALFORMED(
            Kind.INVALID, "Give the passkey a name of 1 to 60 characters that shows something, in one line."),
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
