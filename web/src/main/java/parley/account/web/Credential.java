package parley.account.web;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import parley.account.AccountCommand.RegisterAccount;
import parley.account.Username;
import parley.platform.http.SignedIn;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

/** How one person signs in, and what of their account signing in depends on. */
@Entity
class Credential {

    /** PENDING: written, and its account perhaps not yet registered; the right password completes it. */
    enum State {
        PENDING,
        ACTIVE,
        DEACTIVATED
    }

    @Id
    private String account = "";

    private String username = "";

    @SuppressWarnings("UnusedVariable") // looked up by
    private String usernameKey = "";

    private String displayName = "";
    private String email = "";

    @SuppressWarnings("UnusedVariable") // looked up by
    private String emailKey = "";

    private boolean emailVerified;
    private String passwordHash = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> roles = List.of(Role.MEMBER.name());

    @Enumerated(EnumType.STRING)
    private State state = State.PENDING;

    private Instant registeredAt = Instant.EPOCH;

    Credential() {}

    Credential(RegisterAccount registration, String passwordHash, Instant now) {
        account = registration.account().value();
        username = registration.username().value();
        usernameKey = key(username);
        this.displayName = registration.displayName();
        emailIs(registration.email());
        this.passwordHash = passwordHash;
        registeredAt = now;
    }

    /** What names and addresses are looked up by. */
    static String key(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    RegisterAccount registration() {
        return new RegisterAccount(id(), new Username(username), displayName, email);
    }

    SignedIn signedIn() {
        return new SignedIn(new Actor(id(), roles()), registeredAt);
    }

    AccountId id() {
        return new AccountId(account);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String email() {
        return email;
    }

    boolean emailVerified() {
        return emailVerified;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    State state() {
        return state;
    }

    Set<Role> roles() {
        return roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    void becomes(State state) {
        this.state = state;
    }

    void isCalled(String displayName) {
        this.displayName = displayName;
    }

    final void emailIs(String email) {
        this.email = email;
        emailKey = key(email);
        emailVerified = false;
    }

    void emailIsVerified() {
        emailVerified = true;
    }

    void grant(Role role) {
        roles = Stream.concat(roles.stream(), Stream.of(role.name())).distinct().toList();
    }

    void revoke(Role role) {
        roles = roles.stream().filter(other -> !other.equals(role.name())).toList();
    }
}
