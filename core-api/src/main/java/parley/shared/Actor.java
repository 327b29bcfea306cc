package parley.shared;

import java.util.Set;

/**
 * Who acts or asks, as the session says and never as a request's body does.
 *
 * @param account the person
 * @param roles the person's roles at the time of asking; empty for guests
 */
public record Actor(AccountId account, Set<Role> roles) {

    public static final Actor SYSTEM = new Actor(AccountId.SYSTEM, Set.of(Role.ADMIN));

    public static final Actor GUEST = new Actor(AccountId.GUEST, Set.of());

    public static Actor member(AccountId account) {
        return new Actor(account, Set.of(Role.MEMBER));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person keeps order on the whole site. */
    public boolean moderatesSite() {
        return has(Role.MODERATOR) || has(Role.ADMIN);
    }

    public boolean isGuest() {
        return roles.isEmpty();
    }
}
