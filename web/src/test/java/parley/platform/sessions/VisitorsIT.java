package parley.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.testing.Site;
import parley.testing.Visitor;

/** Whoever only looks leaves nothing behind. */
class VisitorsIT {

    private final Site site = Site.shared();

    private long sessions() {
        return site.bean(JdbcClient.class)
                .sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }

    @Test
    void looking_makes_no_session() {
        var before = sessions();
        for (int i = 0; i < 5; i++) {
            var visitor = site.visitor();
            visitor.get("/").expect(200);
            visitor.get("/api/session").expect(200);
            visitor.get("/api/session").expect(200);
            visitor.get("/api/rooms/by-name/lobby");
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void a_sign_in_that_fails_makes_none_either() {
        var before = sessions();
        site.visitor().signIn("nobody.at.all", Visitor.PASSWORD).expect(401);
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void a_visitors_token_is_theirs_alone() {
        assertThat(site.visitor().get("/api/session").raw().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("PARLEY_CSRF=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        var ana = site.visitor();
        var mallory = site.visitor();
        assertThat(ana.token()).isNotEqualTo(mallory.token());
        assertThat(ana.postWithoutToken("/api/session", "{}").expect(403).code())
                .isEqualTo("CSRF");
    }
}
