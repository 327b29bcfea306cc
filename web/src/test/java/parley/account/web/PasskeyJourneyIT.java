package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.testing.Site;
import parley.testing.Visitor;

/** Passkeys, with an emulated authenticator in place of a device. */
class PasskeyJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.visitor();
    final PasskeyDevice device = new PasskeyDevice(site);

    @Test
    void a_person_adds_a_passkey_signs_in_with_it_and_takes_it_away() {
        ana.signUp("passkey-person", "Ana");
        var id = device.add(ana);
        var listed = ana.get("/api/account/passkeys").expect(200).body().at("/passkeys/0");
        assertThat(listed.path("label").asString()).isEqualTo(PasskeyDevice.NAME);
        assertThat(ana.get("/api/session").body().at("/account/passkeys").asInt())
                .isEqualTo(1);

        var anaElsewhere = site.visitor();
        device.signIn(id, anaElsewhere).expect(200);
        assertThat(anaElsewhere
                        .get("/api/session")
                        .body()
                        .at("/account/username")
                        .asString())
                .isEqualTo("passkey-person");

        ana.delete("/webauthn/register/" + listed.path("id").asString()).expect(204);
        assertThat(ana.get("/api/account/passkeys").body().path("passkeys")).isEmpty();
        assertThat(device.signIn(id, site.visitor()).status()).isEqualTo(401);
    }

    @Test
    void a_deactivated_person_is_not_let_in_by_a_passkey() {
        ana.signUp("passkey-gone", "Ana");
        var id = device.add(ana);
        ana.post("/api/account/deactivation", Map.of("password", Visitor.PASSWORD))
                .expect(204);
        var anaElsewhere = site.visitor();
        assertThat(device.signIn(id, anaElsewhere).expect(401).code()).isEqualTo("UNKNOWN_PASSKEY");
        anaElsewhere.get("/api/account/sessions").expect(401);
    }

    @Test
    void what_proves_nothing_signs_nobody_in_and_says_so() {
        var unasked = ana.post("/login/webauthn", PasskeyDevice.credential(new byte[16], Map.of()));
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
            assertThat(PasskeyDevice.register(ana, device.make(ana), name)
                            .expect(422)
                            .code())
                    .isEqualTo("PASSKEY_NAME_MALFORMED");
        assertThat(ana.get("/api/account/passkeys").body().path("passkeys")).isEmpty();
    }
}
