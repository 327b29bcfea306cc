package parley.account.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is recorded of an account and of tries to get into one; and in which words its person is told by mail, if at all. */
enum SecurityAction {
    SIGNED_UP(Kind.SIGN_IN),
    SIGNED_IN(Kind.SIGN_IN),
    SIGNED_IN_BY_PASSKEY(Kind.SIGN_IN),
    SIGNED_IN_ON_NEW_DEVICE(Kind.SIGN_IN, "somebody signed in from a browser that was not used before"),
    CONFIRMED(Kind.SIGN_IN),
    SIGNED_OUT(Kind.SIGN_IN),
    REFUSED(Kind.REFUSAL),
    PASSKEY_REFUSED(Kind.REFUSAL),
    CODE_REFUSED(Kind.REFUSAL),
    THROTTLED(Kind.REFUSAL),
    RESET_ASKED(Kind.REFUSAL),
    PASSWORD_CHANGED(Kind.CHANGE, "the password was changed"),
    PASSWORD_RESET(Kind.CHANGE, "the password was changed by a link that was mailed to you"),
    EMAIL_CHANGED(Kind.CHANGE, "the mail address was changed"),
    EMAIL_VERIFIED(Kind.CHANGE),
    PASSKEY_ADDED(Kind.CHANGE, "a passkey was added"),
    PASSKEY_REMOVED(Kind.CHANGE, "a passkey was removed"),
    SECOND_FACTOR_ADDED(Kind.CHANGE, "an authenticator app was set up as second factor"),
    SECOND_FACTOR_REMOVED(Kind.CHANGE, "the second factor was removed"),
    RECOVERY_CODES_MADE(Kind.CHANGE, "new recovery codes were made"),
    RECOVERY_CODE_USED(Kind.CHANGE, "a recovery code was used in place of a code from your app"),
    SESSION_ENDED(Kind.CHANGE),
    OTHER_SESSIONS_ENDED(Kind.CHANGE),
    DEACTIVATED(Kind.CHANGE, "the account was closed"),
    REACTIVATED(Kind.CHANGE, "the account was opened again"),
    ROLE_CHANGED(Kind.CHANGE);

    /** By what the log can be looked through. */
    enum Kind {
        SIGN_IN,
        REFUSAL,
        CHANGE
    }

    private final Kind kind;
    private final @Nullable String mail;

    SecurityAction(Kind kind) {
        this(kind, null);
    }

    SecurityAction(Kind kind, @Nullable String mail) {
        this.kind = kind;
        this.mail = mail;
    }

    Kind kind() {
        return kind;
    }

    Optional<String> mail() {
        return Optional.ofNullable(mail);
    }
}
