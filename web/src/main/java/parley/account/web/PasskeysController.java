package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.shared.Actor;

/** Seeing one's passkeys; adding and removing them is Spring Security's. */
@RestController
class PasskeysController {

    private final Passkeys passkeys;

    PasskeysController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    /** @param device what this browser is called, for naming a new one */
    record OwnPasskeys(List<OwnPasskey> passkeys, String device) {}

    record OwnPasskey(String id, String label, Instant createdAt, Instant lastUsedAt) {

        static OwnPasskey of(CredentialRecord passkey) {
            return new OwnPasskey(
                    passkey.getCredentialId().toBase64UrlString(),
                    passkey.getLabel(),
                    passkey.getCreated(),
                    passkey.getLastUsed());
        }
    }

    @GetMapping("/api/account/passkeys")
    OwnPasskeys passkeys(Actor actor, HttpServletRequest request) {
        return new OwnPasskeys(
                passkeys.of(actor.account()).stream().map(OwnPasskey::of).toList(),
                RequestOrigin.of(request).device());
    }
}
