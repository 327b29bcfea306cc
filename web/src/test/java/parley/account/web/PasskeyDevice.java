package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorAttestationResponse;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredential;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.test.EmulatorUtil;
import com.webauthn4j.test.client.ClientPlatform;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.testing.Site;
import parley.testing.Visitor;
import parley.testing.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** A device that keeps passkeys for one site, emulated. */
final class PasskeyDevice {

    static final String NAME = "Ana's key";

    private final ClientPlatform device =
            EmulatorUtil.createClientPlatform(EmulatorUtil.NONE_ATTESTATION_AUTHENTICATOR);

    PasskeyDevice(Site site) {
        device.setOrigin(new Origin("http://localhost:" + site.address().getPort()));
    }

    /** @return its id */
    byte[] add(Visitor visitor) {
        var made = make(visitor);
        register(visitor, made, NAME).expect(200);
        return made.getRawId();
    }

    PublicKeyCredential<AuthenticatorAttestationResponse, ?> make(Visitor visitor) {
        var options =
                visitor.post("/webauthn/register/options", Map.of()).expect(200).body();
        assertThat(options.at("/user/name").asString()).isEqualTo(visitor.username());
        return device.create(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(options.at("/rp/id").asString(), "Parley"),
                new PublicKeyCredentialUserEntity(bytes(options.at("/user/id")), "ana", "Ana"),
                new DefaultChallenge(bytes(options.path("challenge"))),
                List.of(new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256)),
                null,
                List.of(),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.PREFERRED),
                AttestationConveyancePreference.NONE,
                null));
    }

    static Answer register(
            Visitor visitor, PublicKeyCredential<AuthenticatorAttestationResponse, ?> made, String name) {
        var response = Map.of(
                "attestationObject", text(made.getResponse().getAttestationObject()),
                "clientDataJSON", text(made.getResponse().getClientDataJSON()),
                "transports", List.of("internal"));
        var passkey = Map.of("credential", credential(made.getRawId(), response), "label", name);
        return visitor.post("/webauthn/register", Map.of("publicKey", passkey));
    }

    Answer signIn(byte[] passkey, Visitor visitor) {
        var options = visitor.post("/webauthn/authenticate/options", Map.of())
                .expect(200)
                .body();
        var proof = device.get(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(bytes(options.path("challenge"))),
                null,
                options.path("rpId").asString(),
                List.of(new PublicKeyCredentialDescriptor(PublicKeyCredentialType.PUBLIC_KEY, passkey, Set.of())),
                UserVerificationRequirement.PREFERRED,
                null));
        var response = Map.of(
                "authenticatorData", text(proof.getResponse().getAuthenticatorData()),
                "clientDataJSON", text(proof.getResponse().getClientDataJSON()),
                "signature", text(proof.getResponse().getSignature()));
        return visitor.post("/login/webauthn", credential(proof.getRawId(), response));
    }

    static Map<String, Object> credential(byte[] id, Map<String, ?> response) {
        return Map.of(
                "id", text(id),
                "rawId", text(id),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of());
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.asString());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
