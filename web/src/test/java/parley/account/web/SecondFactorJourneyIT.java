package parley.account.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.shared.Role;
import parley.testing.SentMail;
import parley.testing.Site;
import parley.testing.Visitor;
import parley.testing.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Codes of an app as a second factor, from setting it up to losing the phone. */
class SecondFactorJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");

    @Nested
    class While_it_is_set_up {

        @Test
        void nothing_is_asked_for_until_a_code_has_been_entered() {
            ana.post("/api/account/second-factor", Map.of()).expect(200);
            site.visitor().signIn(ana.username(), Visitor.PASSWORD).expect(200);
            assertThat(state().path("on").asBoolean()).isFalse();
        }

        @Test
        void a_wrong_code_turns_nothing_on() {
            ana.post("/api/account/second-factor", Map.of()).expect(200);
            assertThat(ana.put("/api/account/second-factor", Map.of("code", "abcdef"))
                            .expect(401)
                            .code())
                    .isEqualTo("WRONG_SECOND_FACTOR");
            assertThat(state().path("on").asBoolean()).isFalse();
        }

        @Test
        void the_secret_comes_as_picture_address_and_text_and_is_stored_sealed() {
            var setup =
                    ana.post("/api/account/second-factor", Map.of()).expect(200).body();
            var secret = setup.path("secret").asString();
            assertThat(setup.path("uri").asString())
                    .startsWith("otpauth://totp/")
                    .contains("secret=" + secret);
            assertThat(setup.at("/qr/size").asInt()).isGreaterThan(25);
            assertThat(setup.at("/qr/path").asString()).startsWith("M4 4h1v1h-1z");
            var stored = site.bean(JdbcClient.class)
                    .sql("select sealed_secret from totp where account = ?")
                    .param(ana.id())
                    .query(byte[].class)
                    .single();
            assertThat(new String(stored, ISO_8859_1))
                    .doesNotContain(new String(Base32.decode(padded(secret)), ISO_8859_1));
        }
    }

    @Nested
    class Once_it_is_on {

        final byte[] secret = begin();
        final String first = code(0);
        final List<String> recovery = turnOn();

        @Test
        void the_password_alone_lets_nobody_in() {
            var visitor = site.visitor();
            assertThat(visitor.signIn(ana.username(), Visitor.PASSWORD)
                            .expect(401)
                            .code())
                    .isEqualTo("CODE_REQUIRED");
            visitor.get("/api/account/sessions").expect(401);
            assertThat(visitor.signIn(ana.username(), "not the password")
                            .expect(401)
                            .code())
                    .isEqualTo("WRONG_CREDENTIALS");
        }

        @Test
        void a_code_lets_in_once() {
            var code = later();
            signIn(site.visitor(), code).expect(200);
            assertThat(signIn(site.visitor(), code).expect(401).code()).isEqualTo("WRONG_SECOND_FACTOR");
        }

        @Test
        void neither_does_the_code_that_turned_it_on_or_one_before_it() {
            for (var code : List.of(first, code(-1)))
                assertThat(signIn(site.visitor(), code).expect(401).code()).isEqualTo("WRONG_SECOND_FACTOR");
        }

        @Test
        void each_recovery_code_lets_in_once_however_it_is_typed() {
            assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
            var typed = recovery.getFirst().toUpperCase(Locale.ROOT).replace('-', ' ');
            signIn(site.visitor(), typed).expect(200);
            signIn(site.visitor(), recovery.getFirst()).expect(401);
            assertThat(state().path("recoveryCodes").asInt()).isEqualTo(9);
            new SentMail(site).awaitMail(ana.username() + "@example.org", "recovery code was used");
        }

        @Test
        void new_recovery_codes_make_the_old_ones_void() {
            var renewed = ana.post("/api/account/recovery-codes", Map.of())
                    .expect(200)
                    .body();
            signIn(site.visitor(), recovery.getFirst()).expect(401);
            signIn(site.visitor(), renewed.at("/recoveryCodes/0").asString()).expect(200);
        }

        @Test
        void confirming_that_it_is_oneself_asks_for_it_too() {
            assertThat(ana.put("/api/session", Map.of("password", Visitor.PASSWORD))
                            .expect(401)
                            .code())
                    .isEqualTo("CODE_REQUIRED");
            ana.put("/api/session", Map.of("password", Visitor.PASSWORD, "code", later()))
                    .expect(200);
        }

        @Test
        void signing_up_again_with_all_the_same_is_no_way_round_it() {
            var again = site.visitor()
                    .post(
                            "/api/accounts",
                            Map.of(
                                    "username",
                                    ana.username(),
                                    "name",
                                    "Ana",
                                    "email",
                                    ana.username() + "@example.org",
                                    "password",
                                    Visitor.PASSWORD));
            assertThat(again.expect(409).code()).isEqualTo("USERNAME_TAKEN");
        }

        @Test
        void it_is_not_set_up_twice() {
            assertThat(ana.post("/api/account/second-factor", Map.of())
                            .expect(409)
                            .code())
                    .isEqualTo("SECOND_FACTOR_EXISTS");
        }

        @Test
        void its_owner_removes_it() {
            ana.delete("/api/account/second-factor").expect(204);
            site.visitor().signIn(ana.username(), Visitor.PASSWORD).expect(200);
            ana.delete("/api/account/second-factor").expect(404);
        }

        @Test
        void an_administrator_removes_it_and_that_is_recorded() {
            var root = site.appointed("Rhea", Role.ADMIN);
            root.delete("/api/admin/people/" + ana.id() + "/second-factor").expect(204);
            site.visitor().signIn(ana.username(), Visitor.PASSWORD).expect(200);
            var entry = root.get("/api/security-log?username=" + ana.username() + "&kind=CHANGE")
                    .expect(200)
                    .body()
                    .at("/entries/0");
            assertThat(entry.path("act").asString()).isEqualTo("SECOND_FACTOR_REMOVED");
            assertThat(entry.at("/by/id").asString()).isEqualTo(root.id());
        }

        @Test
        void a_new_password_leaves_it_on() {
            ana.put("/api/account/password", Map.of("current", Visitor.PASSWORD, "password", "eleven grey owls"))
                    .expect(204);
            assertThat(site.visitor()
                            .signIn(ana.username(), "eleven grey owls")
                            .expect(401)
                            .code())
                    .isEqualTo("CODE_REQUIRED");
        }

        private byte[] begin() {
            var setup =
                    ana.post("/api/account/second-factor", Map.of()).expect(200).body();
            return Base32.decode(padded(setup.path("secret").asString()));
        }

        private List<String> turnOn() {
            return ana.put("/api/account/second-factor", Map.of("code", first))
                    .expect(200)
                    .body()
                    .path("recoveryCodes")
                    .valueStream()
                    .map(code -> code.asString())
                    .toList();
        }

        /** One that was not used yet: an app that is a little ahead shows it. */
        private String later() {
            return code(1);
        }

        private String code(int steps) {
            return new Totp(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                    .code(secret, Instant.now().plusSeconds(30L * steps));
        }

        private Answer signIn(Visitor visitor, String code) {
            return visitor.post(
                    "/api/session", Map.of("login", ana.username(), "password", Visitor.PASSWORD, "code", code));
        }
    }

    private JsonNode state() {
        return ana.get("/api/account/second-factor").expect(200).body();
    }

    private static String padded(String base32) {
        return base32 + "=".repeat((8 - base32.length() % 8) % 8);
    }
}
