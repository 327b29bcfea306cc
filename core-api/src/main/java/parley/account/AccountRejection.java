package parley.account;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why something asked of an account is refused. */
public enum AccountRejection implements Rejection {
    USERNAME_MALFORMED(
            Kind.INVALID,
            "Use 2 to 30 letters, digits, dots, dashes or underscores, beginning and ending with a letter or digit,"
                    + " without two dots or dashes in a row."),
    USERNAME_MIXES_SCRIPTS(Kind.INVALID, "Use letters of one writing system only."),
    USERNAME_TAKEN(Kind.CONFLICT, "That username, or one that looks like it, is taken. Choose another."),
    USERNAME_RESERVED(Kind.INVALID, "That username, or one that looks like it, is kept for the site. Choose another."),
    DISPLAY_NAME_MALFORMED(Kind.INVALID, "Use a name of 1 to 60 characters."),
    EMAIL_MALFORMED(Kind.INVALID, "Enter a mail address such as ana@example.org."),
    EMAIL_TAKEN(Kind.CONFLICT, "That mail address belongs to another account. Sign in with that one."),
    EMAIL_CHANGED_MEANWHILE(Kind.CONFLICT, "This link is for an earlier mail address. Ask for a new one."),
    ACCOUNT_ID_TAKEN(Kind.CONFLICT, "That account id is in use. Start the sign-up again."),
    NO_SUCH_ACCOUNT(Kind.NOT_FOUND, "There is no such account."),
    NOT_YOUR_ACCOUNT(Kind.FORBIDDEN, "Only the person themselves or an administrator may do this."),
    ACCOUNT_DEACTIVATED(Kind.FORBIDDEN, "This account is deactivated. Ask an administrator to reactivate it."),
    ADMINISTRATORS_ONLY(Kind.FORBIDDEN, "Only an administrator may do this."),
    EVERYONE_IS_A_MEMBER(Kind.INVALID, "Every account is a member. Deactivate it instead."),
    LAST_ADMINISTRATOR(Kind.CONFLICT, "Appoint another administrator first: the site needs one.");

    private final Kind kind;
    private final String sentence;

    AccountRejection(Kind kind, String sentence) {
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
