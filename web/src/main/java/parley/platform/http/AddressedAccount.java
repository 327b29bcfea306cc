package parley.platform.http;

import static parley.platform.http.RequestRejection.NOT_SIGNED_IN;
import static parley.platform.http.RequestRejection.OTHER_ACCOUNT;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.shared.Actor;

/**
 * Whom a request is meant for. A browser has one session for all its tabs, so that a tab can't know from its cookie alone
 * that somebody else has signed in meanwhile: what it sends says for whom, and nobody else gets it.
 */
public final class AddressedAccount {

    public static final String HEADER = "Parley-Account";

    private AddressedAccount() {}

    /** Why this person does not get it, if so; what names no account is for whoever is signed in. */
    public static Optional<RequestRejection> refusal(@Nullable String addressed, Actor actor) {
        if (addressed == null || addressed.equals(actor.account().value())) return Optional.empty();
        return Optional.of(actor.equals(Actor.GUEST) ? NOT_SIGNED_IN : OTHER_ACCOUNT);
    }
}
