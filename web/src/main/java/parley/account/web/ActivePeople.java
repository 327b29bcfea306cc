package parley.account.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import parley.account.web.Credential.State;
import parley.shared.web.Principals;
import parley.shared.web.SignedIn;

/** Those who may be signed in. */
@Component
class ActivePeople implements Principals {

    private final Credentials credentials;

    ActivePeople(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Optional<SignedIn> find(String account) {
        return credentials
                .findByAccount(account)
                .filter(credential -> credential.state() == State.ACTIVE)
                .map(Credential::signedIn);
    }
}
