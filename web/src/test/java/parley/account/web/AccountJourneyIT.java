package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import parley.shared.Role;
import parley.testing.Site;
import parley.testing.Visitor;
import parley.testing.Visitor.Answer;

class AccountJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.visitor();
    final Visitor ben = site.visitor();

    @Test
    void a_visitor_has_a_session_but_no_account() {
        var session = ana.get("/api/session").expect(200).body();
        assertThat(session.path("account").isNull()).isTrue();
        assertThat(session.at("/site/longestMessage").asInt()).isEqualTo(20_000);
    }

    @Test
    void signing_up_signs_in() {
        ana.signUp("signing-up", "Ana");
        var account = ana.get("/api/session").expect(200).body().path("account");
        assertThat(account.path("username").asString()).isEqualTo("signing-up");
        assertThat(account.path("roles").toString()).isEqualTo("[\"MEMBER\"]");
        assertThat(account.path("emailVerified").asBoolean()).isFalse();
    }

    @Test
    void a_name_that_looks_the_same_is_taken() {
        ana.signUp("lookalike", "Ana");
        assertThat(signUp(ben, "L0OKALIKE").expect(409).code()).isEqualTo("USERNAME_TAKEN");
        assertThat(ben.account().isNull()).isTrue();
    }

    @Test
    void of_two_who_sign_up_under_look_alikes_at_once_exactly_one_succeeds() throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newCachedThreadPool()) {
            Stream<Callable<Answer>> both = Stream.of("twin1", "twinl").map(name -> () -> {
                var visitor = site.visitor();
                visitor.account();
                together.await();
                return signUp(visitor, name);
            });
            assertThat(threads.invokeAll(both.toList()).stream()
                            .map(done -> done.resultNow().status()))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void a_person_signs_out_and_in_again() {
        ana.signUp("in-and-out", "Ana");
        ana.signOut();
        assertThat(ana.account().isNull()).isTrue();
        ana.signIn("In-And-Out", Visitor.PASSWORD).expect(200);
        assertThat(ana.username()).isEqualTo("in-and-out");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        ana.signUp("guessed", "Ana");
        ana.signOut();
        var wrong = ana.signIn("guessed", "something else").expect(401);
        var unknown = ana.signIn("nobody-at-all", "something else").expect(401);
        var unknownAddress = ana.signIn("nobody@example.org", "something else").expect(401);
        assertThat(wrong.code()).isEqualTo("WRONG_CREDENTIALS");
        assertThat(unknown.raw().body()).isEqualTo(wrong.raw().body());
        assertThat(unknownAddress.raw().body()).isEqualTo(wrong.raw().body());
    }

    @Test
    void signing_up_again_with_all_the_same_is_harmless() {
        ana.signUp("repeated", "Ana");
        var again = ben.post(
                "/api/accounts",
                Map.of(
                        "username", "repeated",
                        "name", "Ana",
                        "email", "repeated@example.org",
                        "password", Visitor.PASSWORD));
        assertThat(again.expect(201).body().at("/account/id").asString()).isEqualTo(ana.id());
    }

    @Test
    void an_easily_guessed_password_is_refused() {
        for (var password : new String[] {
            "a",
            "123456789",
            "password123",
            "aaaaaaaaaaaaaa",
            "guessable.person",
            "Parley2026!",
            "guessable.person1",
            "1234somebody",
            "qwertyuiop",
            "P@ssw0rd2026",
            "xY9!xY9!xY9!xY9!"
        })
            assertThat(ana.post("/api/accounts", form("guessable.person", password))
                            .expect(422)
                            .code())
                    .startsWith("PASSWORD_TOO_");
        assertThat(ana.account().isNull()).isTrue();
    }

    @Test
    void a_request_that_lacks_something_is_told_what() {
        var problem = ana.post("/api/accounts", Map.of("username", "half")).expect(400);
        assertThat(problem.code()).isEqualTo("MALFORMED");
        assertThat(problem.body().path("errors").findValuesAsString("field")).contains("password", "email");
        ana.post("/api/accounts", "nonsense").expect(400);
    }

    @Test
    void a_page_of_another_site_changes_nothing() {
        ana.signUp("forged", "Ana");
        var refused = ana.postWithoutToken("/api/account/deactivation", Map.of("password", Visitor.PASSWORD));
        assertThat(refused.expect(403).code()).isEqualTo("CSRF");
        assertThat(refused.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        ana.get("/api/account/sessions").expect(200);
    }

    @Test
    void what_needs_a_person_tells_a_visitor_to_sign_in() {
        for (var path : new String[] {"/api/account/sessions", "/api/people?text=a", "/api/my/rooms", "/api/none"})
            assertThat(ana.get(path).expect(401).code()).isEqualTo("NOT_SIGNED_IN");
        ana.put("/api/account/name", Map.of("name", "Nobody")).expect(401);
    }

    @Test
    void what_needs_an_administrator_is_refused_to_others() {
        ana.signUp("curious", "Ana");
        assertThat(ana.get("/api/admin/people").expect(403).code()).isEqualTo("NOT_ALLOWED");
        ana.put("/api/admin/people/" + ana.id() + "/roles/ADMIN").expect(403);
    }

    @Test
    void looking_at_an_address_changes_nothing() {
        ana.signUp("looked-at", "Ana");
        for (var path : new String[] {"/api/account/deactivation", "/api/account/email/verification"})
            ana.get(path).expect(405);
        ana.get("/api/session").expect(200);
        assertThat(ana.username()).isEqualTo("looked-at");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        ana.signUp("cookied", "Ana");
        var cookies = ana.signIn("cookied", Visitor.PASSWORD).raw().headers().allValues("Set-Cookie");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("PARLEY_SESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void pages_carry_a_strict_policy_and_the_one_document() {
        for (var path : new String[] {"/", "/rooms/lobby/17", "/sign-in?next=https://evil.example", "/people/ana"}) {
            var page = ana.get(path).expect(200).raw();
            assertThat(page.body()).contains("<p-app>");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self' 'sha256-", "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        }
    }

    @Test
    void files_are_kept_for_good_under_names_that_tell_their_contents() {
        var page = ana.get("/").expect(200).raw().body();
        var files = Pattern.compile("(?:src|href)=\"(/ui/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSizeGreaterThan(2).allMatch(file -> file.matches("/ui/[a-z-]+-[0-9A-Z]{8}\\.(js|css)"));
        for (var file : files)
            assertThat(ana.get(file).expect(200).raw().headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept -> assertThat(kept).contains("immutable", "max-age=31536000"));
    }

    @Test
    void a_file_of_another_release_is_not_there_and_nobody_keeps_that() {
        var answer = ana.get("/ui/main-00000000.js").expect(404).raw();
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).doesNotContain("immutable"));
    }

    @Test
    void a_person_sees_and_ends_their_sessions() {
        ana.signUp("many-devices", "Ana");
        ben.signIn("many-devices", Visitor.PASSWORD).expect(200);
        var sessions = ana.get("/api/account/sessions").expect(200).body().path("sessions");
        assertThat(sessions).hasSize(2);
        var other = sessions.valueStream()
                .filter(session -> !session.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(other.path("address").asString()).isEqualTo("127.0.0.1");
        ana.delete("/api/account/sessions/" + other.path("id").asString()).expect(204);
        ben.get("/api/account/sessions").expect(401);
        ana.get("/api/account/sessions").expect(200);
    }

    @Test
    void an_administrator_signs_somebody_out_everywhere() {
        var root = site.appointed("Rhea", Role.ADMIN);
        var dan = site.member("Dan");
        root.delete("/api/admin/people/" + dan.id() + "/sessions").expect(204);
        dan.get("/api/account/sessions").expect(401);
        root.get("/api/account/sessions").expect(200);
    }

    @Test
    void nobody_ends_the_sessions_of_others() {
        ana.signUp("untouched", "Ana");
        ben.signUp("meddler", "Ben");
        var id = ana.get("/api/account/sessions").body().at("/sessions/0/id").asString();
        ben.delete("/api/account/sessions/" + id).expect(204);
        ana.get("/api/account/sessions").expect(200);
    }

    @Test
    void a_new_password_ends_all_other_sessions() {
        ana.signUp("new-password", "Ana");
        ben.signIn("new-password", Visitor.PASSWORD).expect(200);
        assertThat(ana.put("/api/account/password", Map.of("current", "wrong one", "password", "eleven grey owls"))
                        .expect(403)
                        .code())
                .isEqualTo("WRONG_PASSWORD");
        ana.put("/api/account/password", Map.of("current", Visitor.PASSWORD, "password", "eleven grey owls"))
                .expect(204);
        ben.get("/api/account/sessions").expect(401);
        ana.get("/api/account/sessions").expect(200);
        ben.signIn("new-password", Visitor.PASSWORD).expect(401);
        ben.signIn("new-password", "eleven grey owls").expect(200);
    }

    @Test
    void a_forgotten_password_is_replaced_by_a_mailed_link_that_works_once() throws Exception {
        ana.signUp("forgetful", "Ana");
        var known = ben.post("/api/password-resets", Map.of("email", "Forgetful@example.org"))
                .expect(202);
        var unknown = ben.post("/api/password-resets", Map.of("email", "stranger@example.org"))
                .expect(202);
        assertThat(unknown.raw().body()).isEqualTo(known.raw().body());
        var link = "/api/password-resets/" + token("forgetful@example.org", "/reset");
        assertThat(ben.put(link, Map.of("password", "a")).expect(422).code()).isEqualTo("PASSWORD_TOO_SHORT");
        ben.put(link, Map.of("password", "eleven grey owls")).expect(204);
        assertThat(ben.put(link, Map.of("password", "twelve grey owls"))
                        .expect(404)
                        .code())
                .isEqualTo("LINK_SPENT");
        ana.get("/api/account/sessions").expect(401);
        ben.signIn("forgetful", "eleven grey owls").expect(200);
    }

    @Test
    void a_mail_address_signs_in_once_it_is_verified() throws Exception {
        ana.signUp("by-mail", "Ana");
        ben.signIn("by-mail@example.org", Visitor.PASSWORD).expect(401);
        var token = token("by-mail@example.org", "/verify");
        ben.post("/api/email-verifications", Map.of("token", token)).expect(204);
        assertThat(ben.post("/api/email-verifications", Map.of("token", token))
                        .expect(404)
                        .code())
                .isEqualTo("LINK_SPENT");
        ben.signIn("By-Mail@example.org", Visitor.PASSWORD).expect(200);
        assertThat(ben.account().path("emailVerified").asBoolean()).isTrue();
    }

    @Test
    void an_address_belongs_to_whoever_verifies_it_first() throws Exception {
        ana.signUp("first-owner", "Ana");
        ben.post("/api/accounts", form("second-owner", Visitor.PASSWORD, "first-owner@example.org"))
                .expect(201);
        var tokens = tokens("first-owner@example.org", "/verify", 2);
        ana.post("/api/email-verifications", Map.of("token", tokens.get(0))).expect(204);
        assertThat(ana.post("/api/email-verifications", Map.of("token", tokens.get(1)))
                        .expect(409)
                        .code())
                .isEqualTo("EMAIL_TAKEN");
    }

    @Test
    void a_person_changes_name_and_address() {
        ana.signUp("renamed", "Ana");
        ana.put("/api/account/name", Map.of("name", "Ana B.")).expect(204);
        ana.put("/api/account/email", Map.of("email", "renamed@example.net")).expect(204);
        var account = ana.get("/api/session").body().path("account");
        assertThat(account.path("name").asString()).isEqualTo("Ana B.");
        assertThat(account.path("email").asString()).isEqualTo("renamed@example.net");
    }

    @Test
    void a_deactivated_person_is_out_and_stays_out() {
        ana.signUp("gone", "Ana");
        ana.post("/api/account/deactivation", Map.of()).expect(204);
        ana.get("/api/account/sessions").expect(401);
        assertThat(ben.signIn("gone", Visitor.PASSWORD).expect(401).code()).isEqualTo("WRONG_CREDENTIALS");
    }

    private String token(String recipient, String page) {
        return tokens(recipient, page, 1).getFirst();
    }

    /** What the links in somebody's mails carry, once so many have come. */
    private List<String> tokens(String recipient, String page, int count) {
        return Awaitility.await().until(() -> mailed(recipient, page), found -> found.size() == count);
    }

    private List<String> mailed(String recipient, String page) throws IOException {
        var outbox = site.data().resolve("mail");
        if (!Files.exists(outbox)) return List.of();
        try (var mails = Files.list(outbox)) {
            return mails.filter(mail -> mail.toString().endsWith(".eml"))
                    .map(AccountJourneyIT::read)
                    .filter(mail -> mail.contains("To: " + recipient))
                    .map(Pattern.compile(Pattern.quote(page) + "\\?token=([\\w-]+)")::matcher)
                    .filter(Matcher::find)
                    .map(link -> link.group(1))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Answer signUp(Visitor visitor, String username) {
        return visitor.post("/api/accounts", form(username, Visitor.PASSWORD));
    }

    private static Map<String, String> form(String username, String password) {
        return form(username, password, "somebody@example.org");
    }

    private static Map<String, String> form(String username, String password, String email) {
        return Map.of("username", username, "name", "Somebody", "email", email, "password", password);
    }
}
