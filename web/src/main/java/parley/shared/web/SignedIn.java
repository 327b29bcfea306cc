package parley.shared.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import parley.account.Actor;

/** A person who is signed in. */
public final class SignedIn extends AbstractAuthenticationToken implements ActorPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    public SignedIn(Actor actor) {
        super(actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.account().value();
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
