package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
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

    private static Answer signUp(Visitor visitor, String username) {
        return visitor.post(
                "/api/accounts",
                Map.of(
                        "username",
                        username,
                        "name",
                        username,
                        "email",
                        "somebody@example.org",
                        "password",
                        Visitor.PASSWORD));
    }
}
