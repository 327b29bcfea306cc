package parley.account.web;

import static parley.account.web.AccessRejection.CODE_REQUIRED;
import static parley.account.web.AccessRejection.NO_SECOND_FACTOR;
import static parley.account.web.AccessRejection.SECOND_FACTOR_EXISTS;
import static parley.account.web.AccessRejection.WRONG_SECOND_FACTOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.account.web.TotpSecrets.Stored;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;

/** Something that a person has, beside the password that they know: an app that makes codes, or recovery codes on paper. */
@Component
class SecondFactor {

    private final TotpSecrets secrets;
    private final RecoveryCodes recovery;
    private final Totp totp;
    private final Throttle throttle;
    private final AccountActivity activity;

    SecondFactor(TotpSecrets secrets, RecoveryCodes recovery, Totp totp, Throttle throttle, AccountActivity activity) {
        this.secrets = secrets;
        this.recovery = recovery;
        this.totp = totp;
        this.throttle = throttle;
        this.activity = activity;
    }

    boolean isOn(AccountId account) {
        return secrets.isOn(account);
    }

    int codesLeft(AccountId account) {
        return recovery.left(account);
    }

    /** A new secret, which counts once a code of it has been entered. */
    byte[] begin(AccountId account) {
        if (isOn(account)) throw new RequestRejected(SECOND_FACTOR_EXISTS);
        var secret = totp.newSecret();
        secrets.keep(account, secret);
        return secret;
    }

    /** Turns it on, and gives the recovery codes, which nobody can read again. */
    List<String> confirm(Credential credential, String code, HttpServletRequest request) {
        var stored = secrets.find(credential.id()).orElseThrow(() -> new RequestRejected(NO_SECOND_FACTOR));
        if (stored.isConfirmed()) throw new RequestRejected(SECOND_FACTOR_EXISTS);
        var attempt = throttle.code(credential.username(), request);
        if (!fits(credential.id(), stored, code)) throw new RequestRejected(WRONG_SECOND_FACTOR);
        attempt.succeeded();
        secrets.confirm(credential.id());
        activity.record(SecurityAction.SECOND_FACTOR_ADDED, credential, null);
        return recovery.renew(credential.id());
    }

    List<String> renewRecoveryCodes(Credential credential) {
        if (!isOn(credential.id())) throw new RequestRejected(NO_SECOND_FACTOR);
        activity.record(SecurityAction.RECOVERY_CODES_MADE, credential, null);
        return recovery.renew(credential.id());
    }

    /** @param by who does it, when somebody else */
    void remove(AccountId account, @Nullable AccountId by) {
        if (!isOn(account)) throw new RequestRejected(NO_SECOND_FACTOR);
        secrets.remove(account);
        recovery.remove(account);
        activity.record(SecurityAction.SECOND_FACTOR_REMOVED, account, by);
    }

    /** Lets pass who has none, or shows it. */
    void require(Credential credential, @Nullable String code, HttpServletRequest request) {
        var stored = secrets.find(credential.id()).filter(Stored::isConfirmed);
        if (stored.isEmpty()) return;
        if (code == null || code.isBlank()) throw new RequestRejected(CODE_REQUIRED);
        var attempt = throttle.code(credential.username(), request);
        if (!isShown(credential, stored.orElseThrow(), code)) throw new RequestRejected(WRONG_SECOND_FACTOR);
        attempt.succeeded();
    }

    private boolean isShown(Credential credential, Stored stored, String code) {
        if (fits(credential.id(), stored, code)) return true;
        if (!recovery.spend(credential.id(), code)) return false;
        activity.record(SecurityAction.RECOVERY_CODE_USED, credential, null);
        return true;
    }

    /** A code is taken once: whoever looks over a shoulder, or listens, can't use it again. */
    private boolean fits(AccountId account, Stored stored, String code) {
        var secret = stored.secret();
        if (secret.isEmpty()) return false;
        var step = totp.step(secret.orElseThrow(), code);
        return step.isPresent() && secrets.spend(account, step.getAsLong());
    }
}
