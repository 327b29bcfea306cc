package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.testing.Site;
import parley.testing.Visitor;

class AdministratorJourneyIT {

    @TempDir
    static Path data;

    static Site site;

    @BeforeAll
    static void start() {
        site = Site.on(data, "--parley.accounts.throttle=true", "--parley.accounts.sign-ins-per-account=4/1h");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void guessing_a_password_is_slowed_down_whether_or_not_the_name_exists() {
        for (var name : new String[] {site.member("Guessed").username(), "nobody-at-all"}) {
            var guesser = site.visitor();
            for (int i = 0; i < 4; i++)
                guesser.signIn(name, "wrong password " + i).expect(401);
            var refused = guesser.signIn(name, Visitor.PASSWORD).expect(429);
            assertThat(refused.code()).isEqualTo("TOO_OFTEN");
            assertThat(refused.raw().headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 900L);
        }
    }

    @Test
    void whoever_started_the_site_becomes_its_first_administrator_and_looks_after_people() throws IOException {
        var code = data.resolve("first-administrator.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(code)))
                .isEqualTo("rw-------");
        var ana = site.member("Ana");
        var ben = site.member("Ben");

        claim(ana, "guessed").expect(403);
        claim(ana, Files.readString(code).strip()).expect(204);
        assertThat(code).doesNotExist();
        assertThat(claim(ben, "anything").expect(403).code()).isEqualTo("WRONG_CODE");
        assertThat(ana.get("/api/session").body().at("/account/roles").toString())
                .contains("ADMIN");

        giveAndTakeRoles(ana, ben);
        keepOneAdministrator(ana);
        shutOutAndLetIn(ana, ben, site.visitor());
    }

    private static void giveAndTakeRoles(Visitor ana, Visitor ben) {
        var moderator = "/api/admin/people/" + ben.id() + "/roles/MODERATOR";
        ana.put(moderator).expect(204);
        assertThat(ben.get("/api/session").body().at("/account/roles").toString())
                .contains("MODERATOR");
        ana.delete(moderator).expect(204);
        assertThat(ben.get("/api/session").body().at("/account/roles").toString())
                .doesNotContain("MODERATOR");
        ana.put("/api/admin/people/nobody/roles/MODERATOR").expect(404);
    }

    private static void keepOneAdministrator(Visitor ana) {
        var refused = ana.delete("/api/admin/people/" + ana.id() + "/roles/ADMIN");
        assertThat(refused.expect(409).code()).isEqualTo("LAST_ADMINISTRATOR");
        ana.post("/api/account/deactivation", Map.of("password", Visitor.PASSWORD))
                .expect(409);
    }

    private static void shutOutAndLetIn(Visitor ana, Visitor ben, Visitor benElsewhere) {
        var name = ben.username();
        var deactivation = "/api/admin/people/" + ben.id() + "/deactivation";
        ana.put(deactivation).expect(204);
        ben.get("/api/account/sessions").expect(401);
        benElsewhere.signIn(name, Visitor.PASSWORD).expect(401);
        ana.delete(deactivation).expect(204);
        benElsewhere.signIn(name, Visitor.PASSWORD).expect(200);
    }

    private static Visitor.Answer claim(Visitor visitor, String code) {
        return visitor.post("/api/first-administrator", Map.of("code", code));
    }
}
