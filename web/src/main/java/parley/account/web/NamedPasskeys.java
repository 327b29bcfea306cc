package parley.account.web;

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

/** Shows people their username where the browser lists their passkeys; stored is the account's id, which never changes. */
class NamedPasskeys implements WebAuthnRelyingPartyOperations {

    private final WebAuthnRelyingPartyOperations operations;
    private final Credentials credentials;

    NamedPasskeys(WebAuthnRelyingPartyOperations operations, Credentials credentials) {
        this.operations = operations;
        this.credentials = credentials;
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
        return operations.registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return operations.createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return operations.authenticate(request);
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
