package parley.account.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import parley.shared.AccountId;

/** The passkeys of people. */
@Component
class Passkeys {

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final JdbcClient database;
    private final AccountActivity activity;

    Passkeys(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            JdbcClient database,
            AccountActivity activity) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.database = database;
        this.activity = activity;
    }

    /** At once, and told once. */
    void removeAll(AccountId account) {
        var owner = owners.findByUsername(account.value());
        if (owner == null) return;
        var removed = database.sql("delete from user_credentials where user_entity_user_id = ?")
                .param(owner.getId().toBase64UrlString())
                .update();
        if (removed > 0) activity.record(SecurityAction.PASSKEY_REMOVED, account);
    }

    List<CredentialRecord> of(AccountId account) {
        var owner = owners.findByUsername(account.value());
        return owner == null ? List.of() : passkeys.findByUserId(owner.getId());
    }
}
