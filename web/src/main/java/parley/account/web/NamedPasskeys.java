package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import parley.platform.http.RequestRejected;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.Text;

/** Shows people their username where the browser lists their passkeys; stored is the account's id, which never changes. */
class NamedPasskeys implements WebAuthnRelyingPartyOperations {

    @Bound
    private static final int LONGEST_NAME = 60;

    private final WebAuthnRelyingPartyOperations operations;
    private final Credentials credentials;

    private final Throttle throttle;
    private final HttpServletRequest request;

    /** @param request stands for the one that is being answered */
    NamedPasskeys(
            WebAuthnRelyingPartyOperations operations,
            Credentials credentials,
            Throttle throttle,
            HttpServletRequest request) {
        this.operations = operations;
        this.credentials = credentials;
        this.throttle = throttle;
        this.request = request;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        var options = operations.createPublicKeyCredentialCreationOptions(request);
        return PublicKeyCredentialCreationOptions.builder()
                .rp(options.getRp())
                .user(named(options.getUser()))
                .challenge(options.getChallenge())
                .pubKeyCredParams(options.getPubKeyCredParams())
                .timeout(options.getTimeout())
                .excludeCredentials(options.getExcludeCredentials())
                .authenticatorSelection(options.getAuthenticatorSelection())
                .attestation(options.getAttestation())
                .extensions(options.getExtensions())
                .build();
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        var name = request.getPublicKey().getLabel();
        if (Characters.count(name) > LONGEST_NAME || !Text.isVisible(name) || !Text.fitsIntoALine(name))
            throw new RequestRejected(AccessRejection.PASSKEY_NAME_MALFORMED);
        return operations.registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return operations.createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest proof) {
        var attempt = throttle.passkey(request);
        var owner = operations.authenticate(proof);
        attempt.succeeded();
        return owner;
    }

    private PublicKeyCredentialUserEntity named(PublicKeyCredentialUserEntity user) {
        var credential = credentials.findByAccount(user.getName()).orElseThrow();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(user.getId())
                .name(credential.username())
                .displayName(credential.displayName())
                .build();
    }
}
