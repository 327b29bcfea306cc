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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.testing.Site;
import parley.testing.Visitor;
import parley.testing.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Passkeys, with an emulated authenticator in place of a device. */
class PasskeyJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.visitor();
    final ClientPlatform device = EmulatorUtil.createClientPlatform(EmulatorUtil.NONE_ATTESTATION_AUTHENTICATOR);

    @BeforeEach
    void openTheSite() {
        device.setOrigin(new Origin("http://localhost:" + site.address().getPort()));
    }

    @Test
    void a_person_adds_a_passkey_signs_in_with_it_and_takes_it_away() {
        ana.signUp("passkey-person", "Ana");
        var id = addPasskey(ana);
        var listed = ana.get("/api/account/passkeys").expect(200).body().at("/passkeys/0");
        assertThat(listed.path("label").asString()).isEqualTo("Ana's key");
        assertThat(ana.get("/api/session").body().at("/account/passkeys").asInt())
                .isEqualTo(1);

        var anaElsewhere = site.visitor();
        signInBy(id, anaElsewhere).expect(200);
        assertThat(anaElsewhere
                        .get("/api/session")
                        .body()
                        .at("/account/username")
                        .asString())
                .isEqualTo("passkey-person");

        ana.delete("/webauthn/register/" + listed.path("id").asString()).expect(204);
        assertThat(ana.get("/api/account/passkeys").body().path("passkeys")).isEmpty();
        assertThat(signInBy(id, site.visitor()).status()).isEqualTo(401);
    }

    @Test
    void a_deactivated_person_is_not_let_in_by_a_passkey() {
        ana.signUp("passkey-gone", "Ana");
        var id = addPasskey(ana);
        ana.post("/api/account/deactivation", Map.of("password", Visitor.PASSWORD))
                .expect(204);
        var anaElsewhere = site.visitor();
        assertThat(signInBy(id, anaElsewhere).expect(401).code()).isEqualTo("UNKNOWN_PASSKEY");
        anaElsewhere.get("/api/account/sessions").expect(401);
    }

    @Test
    void what_proves_nothing_signs_nobody_in_and_says_so() {
        var unasked = ana.post("/login/webauthn", credential(new byte[16], Map.of()));
        assertThat(unasked.expect(401).code()).isEqualTo("UNKNOWN_PASSKEY");
        ana.get("/api/account/sessions").expect(401);
    }

    @Test
    void only_who_is_signed_in_adds_a_passkey() {
        assertThat(ana.post("/webauthn/register/options", Map.of()).status()).isBetween(400, 403);
    }

    @Test
    void a_passkey_has_a_name_that_can_be_seen() {
        ana.signUp("passkey-unnamed", "Ana");
        for (var name : List.of("", " ", "\u3164", "\u200b", "a\nb", "a".repeat(61)))
            assertThat(register(ana, newPasskey(ana), name).expect(422).code()).isEqualTo("PASSKEY_NAME_MALFORMED");
        assertThat(ana.get("/api/account/passkeys").body().path("passkeys")).isEmpty();
    }

    private byte[] addPasskey(Visitor visitor) {
        var made = newPasskey(visitor);
        register(visitor, made, "Ana's key").expect(200);
        return made.getRawId();
    }

    private PublicKeyCredential<AuthenticatorAttestationResponse, ?> newPasskey(Visitor visitor) {
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

    private static Answer register(
            Visitor visitor, PublicKeyCredential<AuthenticatorAttestationResponse, ?> made, String name) {
        var response = Map.of(
                "attestationObject", text(made.getResponse().getAttestationObject()),
                "clientDataJSON", text(made.getResponse().getClientDataJSON()),
                "transports", List.of("internal"));
        var passkey = Map.of("credential", credential(made.getRawId(), response), "label", name);
        return visitor.post("/webauthn/register", Map.of("publicKey", passkey));
    }

    private Answer signInBy(byte[] passkey, Visitor visitor) {
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

    private static Map<String, Object> credential(byte[] id, Map<String, ?> response) {
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
