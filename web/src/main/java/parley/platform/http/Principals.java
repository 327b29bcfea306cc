package parley.platform.http;

import java.util.Optional;

/** Knows who an account is now; asked on every request, so that a lost role or account is felt at once. */
public interface Principals {

    /** The person as they are signed in, unless they may not be. */
    Optional<SignedIn> find(String account);
}
