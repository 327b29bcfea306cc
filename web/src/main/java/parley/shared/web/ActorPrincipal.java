package parley.shared.web;

import java.security.Principal;
import parley.account.Actor;

/** The principal of every signed-in session: endpoints learn who acts from here and from nowhere else. */
public interface ActorPrincipal extends Principal {

    Actor actor();
}
