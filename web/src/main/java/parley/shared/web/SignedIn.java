package parley.shared.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import parley.account.Actor;

/** A person who is signed in. */
public final class SignedIn extends AbstractAuthenticationToken implements ActorPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Someone someone;

    public SignedIn(Actor actor) {
        super(actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.someone = new Someone(actor);
        setAuthenticated(true);
    }

    @Override
    public Actor actor() {
        return someone.actor();
    }

    @Override
    public String getName() {
        return someone.getName();
    }

    @Override
    public ActorPrincipal getPrincipal() {
        return someone;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /** The person alone: a token that were its own principal could not be compared. */
    private record Someone(Actor actor) implements ActorPrincipal {

        @Override
        public String getName() {
            return actor.account().value();
        }
    }
}
