package parley.platform.http;

import java.security.Principal;
import parley.shared.Actor;

/** The principal of every signed-in session: endpoints learn who acts from here and from nowhere else. */
public interface ActorPrincipal extends Principal {

    Actor actor();
}
