package parley.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;
import parley.shared.Bound;

/** Stored passkeys, of which each that comes or goes is recorded and told to its person. */
class WatchedPasskeys implements UserCredentialRepository {

    @Bound
    private static final int MOST = 20;

    private final UserCredentialRepository passkeys;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final AccountActivity activity;

    WatchedPasskeys(
            UserCredentialRepository passkeys,
            PublicKeyCredentialUserEntityRepository owners,
            AccountActivity activity) {
        this.passkeys = passkeys;
        this.owners = owners;
        this.activity = activity;
    }

    /** Also called when a passkey was used. */
    @Override
    public void save(CredentialRecord passkey) {
        var isNew = passkeys.findByCredentialId(passkey.getCredentialId()) == null;
        if (isNew && findByUserId(passkey.getUserEntityUserId()).size() >= MOST)
            throw new RequestRejected(AccessRejection.TOO_MANY_PASSKEYS);
        passkeys.save(passkey);
        if (isNew) record(SecurityAction.PASSKEY_ADDED, passkey);
    }

    @Override
    public void delete(Bytes credentialId) {
        var passkey = passkeys.findByCredentialId(credentialId);
        passkeys.delete(credentialId);
        if (passkey != null) record(SecurityAction.PASSKEY_REMOVED, passkey);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return passkeys.findByCredentialId(credentialId);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return passkeys.findByUserId(userId);
    }

    private void record(SecurityAction action, CredentialRecord passkey) {
        var owner = owners.findById(passkey.getUserEntityUserId());
        if (owner != null) activity.record(action, new AccountId(owner.getName()));
    }
}
