package parley.personal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import parley.account.AccountId;
import parley.room.RoomId;

/** Two key rings on one database stand for two nodes. */
class KeyringTest {

    @TempDir
    static Path directory;

    static EmbeddedPostgres postgres;
    static HikariDataSource connections;

    final Subject ana = Subject.of(new AccountId(UUID.randomUUID().toString()));
    final Subject ben = Subject.of(new AccountId(UUID.randomUUID().toString()));

    Keyring here;
    Keyring elsewhere;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        var config = new HikariConfig();
        config.setDataSource(postgres.getPostgresDatabase());
        connections = new HikariDataSource(config);
        Flyway.configure().dataSource(connections).load().migrate();
    }

    @AfterAll
    static void stop() throws Exception {
        connections.close();
        postgres.close();
    }

    @BeforeEach
    void two_nodes() {
        here = node(connections);
        elsewhere = node(connections);
    }

    @Test
    void a_key_made_on_one_node_is_had_on_the_other() throws Exception {
        var key = here.newKey(ana);
        var sealed = key.aead().encrypt(new byte[] {42}, new byte[0]);
        assertThat(elsewhere.key(ana, key.seal()).orElseThrow().decrypt(sealed, new byte[0]))
                .containsExactly(42);
    }

    @Test
    void no_two_payloads_share_a_key() {
        assertThat(here.newKey(ana).seal()).isNotEqualTo(here.newKey(ana).seal());
    }

    @Test
    void a_room_and_a_person_of_the_same_id_have_different_keys() {
        var id = UUID.randomUUID().toString();
        var person = here.newKey(Subject.of(new AccountId(id)));
        var room = here.newKey(Subject.of(new RoomId(id)));
        assertThat(person.seal().root()).isNotEqualTo(room.seal().root());
    }

    @Test
    void all_who_need_a_first_key_at_once_get_the_same() throws Exception {
        var together = new CyclicBarrier(8);
        Callable<Long> write = () -> {
            var node = node(connections);
            together.await();
            return node.newKey(ana).seal().root();
        };
        try (var threads = Executors.newCachedThreadPool()) {
            var roots =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> write).toList());
            assertThat(roots)
                    .map(root -> root.get())
                    .containsOnly(roots.getFirst().get());
        }
    }

    @Test
    void a_key_outlives_the_rolled_back_transaction_that_needed_it_first() {
        var key = new TransactionTemplate(new JdbcTransactionManager(connections)).execute(transaction -> {
            transaction.setRollbackOnly();
            return here.newKey(ana);
        });
        assertThat(elsewhere.key(ana, key.seal())).isPresent();
    }

    @Nested
    class After_forgetting_a_person {

        final Keyring.NewKey before = node(connections).newKey(ana);

        @BeforeEach
        void forget() {
            assertThat(here.key(ana, before.seal())).isPresent();
            here.forget(ana);
        }

        @Test
        void no_key_of_theirs_is_left() {
            assertThat(here.key(ana, before.seal())).isEmpty();
            assertThat(node(connections).key(ana, before.seal())).isEmpty();
        }

        @Test
        void nothing_new_can_be_stored_about_them() {
            assertThatThrownBy(() -> here.newKey(ana)).isInstanceOf(SubjectForgotten.class);
            assertThatThrownBy(() -> node(connections).newKey(ana)).isInstanceOf(SubjectForgotten.class);
        }

        @Test
        void forgetting_again_is_harmless() {
            here.forget(ana);
            here.forget(ana, before.seal());
            assertThat(here.key(ana, before.seal())).isEmpty();
        }

        @Test
        void others_keep_theirs() {
            var key = here.newKey(ben);
            assertThat(here.key(ben, key.seal())).isPresent();
        }
    }

    @Test
    void somebody_who_never_wrote_can_be_forgotten_in_advance() {
        here.forget(ben);
        assertThatThrownBy(() -> elsewhere.newKey(ben)).isInstanceOf(SubjectForgotten.class);
    }

    @Test
    void forgetting_one_payload_leaves_all_others() {
        var secret = here.newKey(ana).seal();
        var harmless = here.newKey(ana).seal();
        here.forget(ana, secret);
        assertThat(here.key(ana, secret)).isEmpty();
        assertThat(here.key(ana, harmless)).isPresent();
        assertThat(here.key(ana, here.newKey(ana).seal())).isPresent();
        assertThat(node(connections).key(ana, secret)).isEmpty();
        assertThat(node(connections).key(ana, harmless)).isPresent();
    }

    @Test
    void payloads_forgotten_at_once_are_all_forgotten() throws Exception {
        var seals = IntStream.range(0, 8).mapToObj(_ -> here.newKey(ana).seal()).toList();
        try (var threads = Executors.newCachedThreadPool()) {
            for (var forgetting :
                    threads.invokeAll(seals.stream().map(this::forgetting).toList())) forgetting.get();
        }
        var after = node(connections);
        assertThat(seals).allSatisfy(seal -> assertThat(after.key(ana, seal)).isEmpty());
    }

    private Callable<Boolean> forgetting(Seal seal) {
        return () -> {
            node(connections).forget(ana, seal);
            return true;
        };
    }

    @Test
    void a_lost_key_reads_as_erased_and_writing_goes_on() {
        var lost = here.newKey(ana).seal();
        JdbcClient.create(connections)
                .sql("delete from subject_key where subject = ?")
                .param(ana.name())
                .update();
        var after = node(connections);
        assertThat(after.key(ana, lost)).isEmpty();
        assertThat(after.key(ana, after.newKey(ana).seal())).isPresent();
        assertThat(after.key(ana, lost)).isEmpty();
    }

    @Test
    void another_master_key_is_refused_at_the_start_and_nothing_is_changed() {
        var before = JdbcClient.create(connections)
                .sql("select subject, root, wrapped from subject_key order by subject")
                .query()
                .listOfRows();
        MasterKeyFile.open(directory.resolve("other.json"), false);
        assertThatThrownBy(() -> new SubjectKeys(connections, directory.resolve("other.json")))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("other.json")
                .hasMessageContaining("does not fit the stored key");
        assertThatThrownBy(() -> new SubjectKeys(connections, directory.resolve("missing.json")))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("is missing");
        assertThat(Files.exists(directory.resolve("missing.json"))).isFalse();
        assertThat(JdbcClient.create(connections)
                        .sql("select subject, root, wrapped from subject_key order by subject")
                        .query()
                        .listOfRows())
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    private static Keyring node(DataSource connections) {
        return new Keyring(new SubjectKeys(connections, directory.resolve("master.json")));
    }
}
