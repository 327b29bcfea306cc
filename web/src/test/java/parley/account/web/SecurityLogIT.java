package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.shared.Role;
import parley.testing.Site;
import parley.testing.Visitor;

/** Who signed in, who was refused, and what was done to accounts. */
class SecurityLogIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");

    @Test
    void a_person_sees_what_was_done_to_their_account_and_what_was_tried_and_nothing_of_others() {
        var ben = site.member("Ben");
        site.visitor().signIn(ana.username(), "a guess").expect(401);
        ana.signIn(ana.username(), Visitor.PASSWORD).expect(200);
        ana.put("/api/account/password", Map.of("current", Visitor.PASSWORD, "password", "eleven grey owls"))
                .expect(204);
        assertThat(acts(ana, "/api/account/activity"))
                .containsExactly("PASSWORD_CHANGED", "SIGNED_IN", "REFUSED", "SIGNED_UP");
        assertThat(acts(ben, "/api/account/activity")).containsExactly("SIGNED_UP");
    }

    @Test
    void pages_follow_one_another_without_a_gap() {
        for (int i = 0; i < 5; i++) ana.confirm(Visitor.PASSWORD).expect(200);
        var whole = places("/api/account/activity?limit=100");
        var first = places("/api/account/activity?limit=2");
        var second = places("/api/account/activity?limit=100&before=" + first.getLast());
        assertThat(first).hasSize(2);
        assertThat(Stream.concat(first.stream(), second.stream())).containsExactlyElementsOf(whole);
    }

    @Test
    void administrators_and_auditors_read_of_everybody_and_others_do_not() {
        for (var role : List.of(Role.ADMIN, Role.AUDITOR)) {
            var reader = site.appointed("Rhea", role);
            assertThat(acts(reader, "/api/security-log?username=" + ana.username()))
                    .containsExactly("SIGNED_UP");
        }
        ana.get("/api/security-log").expect(403);
        site.visitor().get("/api/security-log").expect(401);
    }

    @Test
    void a_name_that_nobody_has_is_not_written_down() {
        var auditor = site.appointed("Rhea", Role.AUDITOR);
        var typed = "my password by mistake";
        site.visitor().signIn(typed, "irrelevant it is").expect(401);
        var log = auditor.get("/api/security-log?kind=REFUSAL&limit=100").expect(200);
        assertThat(log.raw().body()).doesNotContain(typed).contains("REFUSED");
        assertThat(site.bean(JdbcClient.class)
                        .sql("select count(*) from security_log where security_log::text like ?")
                        .param("%" + typed + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void filters_narrow_it_down() {
        var auditor = site.appointed("Rhea", Role.AUDITOR);
        ana.confirm(Visitor.PASSWORD).expect(200);
        var of = "/api/security-log?username=" + ana.username();
        assertThat(acts(auditor, of + "&kind=CHANGE")).isEmpty();
        assertThat(acts(auditor, of + "&kind=SIGN_IN")).containsExactly("CONFIRMED", "SIGNED_UP");
        assertThat(acts(auditor, of + "&address=192.0.2.1")).isEmpty();
        assertThat(acts(auditor, of + "&address=127.0.0.1")).hasSize(2);
        auditor.get(of + "&kind=NONSENSE").expect(400);
    }

    @Test
    void it_is_kept_for_a_while_and_no_longer() {
        var database = site.bean(JdbcClient.class);
        database.sql("update security_log set at = ? where account = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(181))), ana.id())
                .update();
        ana.confirm(Visitor.PASSWORD).expect(200);
        site.bean(SecurityLog.class).sweep();
        assertThat(acts(ana, "/api/account/activity")).containsExactly("CONFIRMED");
    }

    private static List<String> acts(Visitor visitor, String path) {
        return visitor.get(path).expect(200).body().findValuesAsString("act");
    }

    private List<String> places(String path) {
        return ana.get(path).expect(200).body().findValuesAsString("place");
    }
}
