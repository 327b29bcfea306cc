package parley.platform.http;

import java.time.Instant;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import parley.shared.Actor;

/** A person who is signed in. */
public final class SignedIn extends AbstractAuthenticationToken implements ActorPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Someone someone;
    private final Instant registeredAt;

    /** @param registeredAt when the person signed up; newcomers are allowed less */
    public SignedIn(Actor actor, Instant registeredAt) {
        super(actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
        this.someone = new Someone(actor);
        this.registeredAt = registeredAt;
        setAuthenticated(true);
    }

    @Override
    public Actor actor() {
        return someone.actor();
    }

    public Instant registeredAt() {
        return registeredAt;
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
