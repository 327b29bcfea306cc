package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.shared.Role;
import parley.testing.Endpoints;
import parley.testing.SentMail;
import parley.testing.Sessions;
import parley.testing.Site;
import parley.testing.Visitor;

/** Whoever has somebody's open session gets no further than that session. */
class RecentAuthenticationIT {

    /** What changes something of an account and could never give it to somebody else. */
    private static final Set<String> HARMLESS = Set.of("PUT /api/account/name", "POST /api/account/email/verification");

    private static final List<Request> GUARDED = List.of(
            new Request("PUT", "/api/account/email", Map.of("email", "thief@example.org")),
            new Request(
                    "PUT",
                    "/api/account/password",
                    Map.of("current", Visitor.PASSWORD, "password", "the thief's password")),
            new Request("POST", "/api/account/deactivation", Map.of()),
            new Request("DELETE", "/api/account/sessions", null),
            new Request("DELETE", "/api/account/sessions/AAAA", null),
            new Request("POST", "/api/account/second-factor", Map.of()),
            new Request("PUT", "/api/account/second-factor", Map.of("code", "123456")),
            new Request("DELETE", "/api/account/second-factor", null),
            new Request("POST", "/api/account/recovery-codes", Map.of()),
            new Request("POST", "/webauthn/register/options", Map.of()),
            new Request("POST", "/webauthn/register", Map.of()),
            new Request("DELETE", "/webauthn/register/AAAA", null),
            new Request("PUT", "/api/admin/people/{self}/roles/MODERATOR", Map.of()),
            new Request("DELETE", "/api/admin/people/{self}/roles/ADMIN", null),
            new Request("PUT", "/api/admin/people/{self}/deactivation", Map.of()),
            new Request("DELETE", "/api/admin/people/{self}/deactivation", null),
            new Request("DELETE", "/api/admin/people/{self}/sessions", null),
            new Request("DELETE", "/api/admin/people/{self}/second-factor", null));

    private record Request(
            String method, String path, @Nullable Map<String, String> body) {

        Visitor.Answer by(Visitor visitor) {
            return visitor.ask(method, path.replace("{self}", visitor.id()), body, true);
        }
    }

    private final Site site = Site.shared();
    private final Visitor root = site.appointed("Rhea", Role.ADMIN);

    @TestFactory
    Stream<DynamicTest> an_old_session_is_not_enough_to_take_the_account_over() {
        root.signIn(root.username(), Visitor.PASSWORD).expect(200);
        return GUARDED.stream()
                .map(request -> DynamicTest.dynamicTest(request.method() + " " + request.path(), () -> {
                    Sessions.age(site, root.id(), Duration.ofMinutes(11));
                    var before = root.account();
                    assertThat(request.by(root).expect(403).code()).isEqualTo("RECENT_AUTHENTICATION_REQUIRED");
                    assertThat(root.get("/api/session").expect(200).body().path("account"))
                            .isEqualTo(before);
                    root.get("/api/admin/people").expect(200);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatever_changes_an_account_is_guarded_or_known_to_be_harmless() {
        return Endpoints.of(site, path -> path.startsWith("/api/account/") || path.startsWith("/api/admin/people"))
                .stream()
                .filter(endpoint -> endpoint.changesSomething() && !HARMLESS.contains(endpoint.toString()))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    Sessions.age(site, root.id(), Duration.ofMinutes(11));
                    var answer = root.ask(endpoint.method().name(), endpoint.address(Map.of()), endpoint.body(), true);
                    assertThat(answer.expect(403).code()).isEqualTo("RECENT_AUTHENTICATION_REQUIRED");
                }));
    }

    @Test
    void whoever_shows_that_it_is_they_goes_on_with_what_they_asked_for() {
        var ana = site.member("Ana");
        Sessions.age(site, ana.id(), Duration.ofMinutes(11));
        var change =
                new Request("PUT", "/api/account/email", Map.of("email", "new-" + ana.username() + "@example.org"));
        change.by(ana).expect(403);
        assertThat(ana.put("/api/session", Map.of("password", "not the password"))
                        .expect(403)
                        .code())
                .isEqualTo("WRONG_PASSWORD");
        change.by(ana).expect(403);
        ana.confirm(Visitor.PASSWORD).expect(200);
        change.by(ana).expect(204);
        assertThat(ana.get("/api/session").body().at("/account/email").asString())
                .startsWith("new-");
    }

    @Test
    void confirming_begins_a_new_session_and_ends_the_old_one() {
        var ana = site.member("Ana");
        var before = ana.cookieHeader();
        ana.confirm(Visitor.PASSWORD).expect(200);
        assertThat(ana.cookieHeader()).isNotEqualTo(before);
        assertThat(ana.get("/api/account/sessions").body().path("sessions")).hasSize(1);
    }

    @Test
    void a_visitor_confirms_nothing() {
        assertThat(site.visitor()
                        .put("/api/session", Map.of("password", Visitor.PASSWORD))
                        .expect(401)
                        .code())
                .isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void a_forgotten_password_takes_sessions_and_passkeys_of_others_with_it() {
        var ana = site.member("Ana");
        var address = ana.username() + "@example.org";
        var outbox = new SentMail(site);
        outbox.verify(ana, address);
        ana.post("/api/password-resets", Map.of("email", address)).expect(202);
        var mail = outbox.awaitMail(address, "/reset?token=");
        var link = "/api/password-resets/" + mail.tokens().getFirst();
        var stranger = site.visitor();
        assertThat(stranger.get(link).expect(200).body().path("username").asString())
                .isEqualTo(ana.username());
        stranger.put(link, Map.of("password", "eleven grey owls")).expect(204);
        ana.get("/api/account/sessions").expect(401);
        outbox.awaitMail(address, "the password was changed by a link");
    }
}
