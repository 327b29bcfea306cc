package parley.account;

/** What an account may do on the whole site. */
public enum Role {
    MEMBER,
    MODERATOR,
    AUDITOR,
    ADMIN
}
