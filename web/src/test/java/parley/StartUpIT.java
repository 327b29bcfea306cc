package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.testing.Site;
import parley.testing.SiteProcess;
import parley.testing.Visitor;

/** What the site does when it can't start, and after it was killed. */
class StartUpIT {

    @Nested
    class On_data_that_it_cannot_use {

        @TempDir
        Path data;

        @Test
        void an_unknown_setting_is_named() throws Exception {
            assertThat(refusal(data, "--parley.dtaa=elsewhere")).contains("parley.dtaa");
        }

        @Test
        void roles_left_out_are_for_a_cluster() throws Exception {
            assertThat(refusal(data, "--parley.roles=web")).contains("parley.roles", "parley.mode=cluster");
        }

        @Test
        void a_directory_that_cannot_be_made_is_named() throws Exception {
            var file = Files.createFile(data.resolve("file"));
            assertThat(refusal(file.resolve("below"))).contains("Cannot write to the data directory " + file);
        }

        @Test
        void a_newer_format_is_left_alone() throws Exception {
            Files.writeString(data.resolve("format"), "2\n");
            assertThat(refusal(data)).contains("newer Parley");
            assertThat(data.resolve("format")).hasContent("2\n");
            assertThat(data.resolve("events")).doesNotExist();
        }

        @Test
        void a_damaged_event_store_is_left_alone() throws Exception {
            Files.createDirectory(data.resolve("events"));
            Files.writeString(data.resolve("events/pg_control"), "damaged");
            assertThat(refusal(data)).contains("event store", "Restore it from a backup");
            assertThat(data.resolve("events")).isDirectoryContaining(file -> file.endsWith("pg_control"));
        }
    }

    @Nested
    class Where_a_site_runs_or_ran {

        static Path data;
        static SiteProcess site;
        static Visitor ana;

        @BeforeAll
        static void start(@TempDir Path directory) {
            data = directory;
            site = SiteProcess.start(data);
            ana = site.visitor().signUp("ana", "Ana");
        }

        @AfterAll
        static void stop() {
            site.close();
        }

        @Test
        void a_second_one_is_refused_and_the_first_goes_on() throws Exception {
            assertThat(refusal(data)).contains("in use by another Parley");
            assertThat(site.isRunning()).isTrue();
            assertThat(ana.account().path("username").asString()).isEqualTo("ana");
        }

        @Test
        void a_port_in_use_is_named(@TempDir Path other) throws Exception {
            var port = site.address().getPort();
            assertThat(refusal(other, "--server.port=" + port)).contains(Integer.toString(port));
        }

        @Test
        void a_kill_loses_nothing_and_the_next_start_works() throws Exception {
            var ben = site.visitor().signUp("ben", "Ben");
            site.kill();
            site = SiteProcess.start(data);
            site.visitor().signIn(ben.username(), Visitor.PASSWORD).expect(200);
            ana = site.visitor();
            ana.signIn("ana", Visitor.PASSWORD).expect(200);
        }
    }

    @Nested
    class On_data_of_a_newer_version {

        @Test
        void migrations_that_it_does_not_know_are_left_alone(@TempDir Path data) throws Exception {
            try (var site = Site.on(data)) {
                site.bean(JdbcClient.class).sql("""
                                insert into flyway_schema_history
                                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                                values (1000, '9000', 'the future', 'SQL', 'V9000__the_future.sql', 1, 'parley', 1, true)
                                """).update();
            }
            assertThat(refusal(data)).contains("newer Parley", "9000");
        }
    }

    /** The one line in which a start is refused. */
    private static String refusal(Path data, String... settings) throws Exception {
        try (var site = SiteProcess.start(data, settings)) {
            assertThat(site.exitCode()).isEqualTo(1);
            assertThat(site.complaints()).hasSize(1);
            return site.complaints().getFirst();
        }
    }
}
