package parley.account.web;

import java.util.List;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import parley.account.AccountId;

/** The passkeys of people. */
@Component
class Passkeys {

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;

    Passkeys(PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository passkeys) {
        this.owners = owners;
        this.passkeys = passkeys;
    }

    List<CredentialRecord> of(AccountId account) {
        var owner = owners.findByUsername(account.value());
        return owner == null ? List.of() : passkeys.findByUserId(owner.getId());
    }
}
