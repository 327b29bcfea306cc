package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parley.shared.Role;
import parley.testing.SentMail;
import parley.testing.Site;
import parley.testing.Visitor;

/** What strangers may do to somebody's account, and to somebody's mailbox: no more than waste their own time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class LockOutIT {

    Site site;
    SentMail outbox;

    @BeforeAll
    void start(@TempDir Path data) {
        site = Site.on(
                data,
                "--parley.accounts.throttle=true",
                "--parley.accounts.sign-ins-per-account-and-address=5/1h",
                "--parley.accounts.sign-ins-per-address=30/1h",
                "--parley.accounts.sign-ins-per-account=300/1h",
                "--parley.accounts.mails-per-account=3/1d",
                "--parley.accounts.sign-ups-per-address=200/1h");
        outbox = new SentMail(site);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void whoever_tries_a_thousand_passwords_does_not_keep_the_person_out() {
        var ana = site.visitor().signUp("ana", "Ana");
        ana.signOut();
        var refused = List.of(401, 429);
        var stranger = site.visitor();
        for (int i = 0; i < 40; i++)
            assertThat(stranger.signIn("ana", "guess number " + i).status()).isIn(refused);
        var tooOften = stranger.signIn("ana", Visitor.PASSWORD).expect(429);
        assertThat(tooOften.code()).isEqualTo("TOO_OFTEN");
        assertThat(tooOften.raw().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 3600L);

        ana.signIn("ana", Visitor.PASSWORD).expect(200);
        ana.confirm(Visitor.PASSWORD).expect(200);

        var auditor = site.visitor().signUp("audrey", "Audrey");
        site.appoint(auditor.id(), Role.AUDITOR);
        var log = auditor.get("/api/security-log?username=ana&kind=REFUSAL")
                .expect(200)
                .body();
        assertThat(log.findValuesAsString("act")).contains("REFUSED", "THROTTLED");
    }

    @Test
    void a_login_of_any_length_is_refused_and_not_kept() {
        var visitor = site.visitor();
        for (var login : List.of("x".repeat(255), "x".repeat(60_000), "a\\u0000b", "\\ud800", "a\\udc00b")) {
            var body = "{\"login\": \"%s\", \"password\": \"irrelevant it is\"}".formatted(login);
            var answer = visitor.exchange(
                    "POST", "/api/session", body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
            assertThat(answer.statusCode()).as(login).isEqualTo(400);
        }
    }

    @Test
    void sign_ups_and_resets_send_a_stranger_no_more_mails_than_are_allowed_and_nothing_that_was_typed() {
        for (int i = 0; i < 12; i++) {
            var address = i % 2 == 0 ? "victim@example.com" : "victim+" + i + "@example.com";
            site.visitor()
                    .post(
                            "/api/accounts",
                            Map.of(
                                    "username",
                                    "buy.example" + i,
                                    "name",
                                    "Look at https://evil.example/" + i,
                                    "email",
                                    address,
                                    "password",
                                    Visitor.PASSWORD))
                    .expect(201);
        }
        site.visitor().post("/api/password-resets", Map.of("email", "victim@example.com"));
        var last = site.visitor().signUp("last", "Last");
        outbox.awaitMail("last@example.org", "/verify?token=");
        var mails = List.of("victim@example.com", "victim+1@example.com", "victim+3@example.com").stream()
                .flatMap(address -> outbox.to(address).stream())
                .toList();
        assertThat(mails)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(mail -> assertThat(mail.all()).doesNotContain("evil.example", "buy.example"));
        assertThat(last.account().path("emailVerified").asBoolean()).isFalse();
    }

    @Test
    void one_reset_is_one_mail_however_many_accounts_share_the_address() {
        for (int i = 0; i < 3; i++) site.visitor().signUp("shared" + i, "Shared", "shared" + "@example.net");
        var asking = site.visitor();
        var before = outbox.to("shared@example.net").size();
        assertThat(asking.post("/api/password-resets", Map.of("email", "shared@example.net"))
                        .status())
                .isIn(202, 429);
        assertThat(outbox.to("shared@example.net").size()).isLessThanOrEqualTo(before + 1);
    }
}
