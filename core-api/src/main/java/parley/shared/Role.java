package parley.shared;

/** What an account may do on the whole site. */
public enum Role {
    MEMBER,
    MODERATOR,
    AUDITOR,
    ADMIN
}
