package parley.encryption.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import parley.conversation.ConversationId;
import parley.encryption.command.KnownKeys.Absent;
import parley.shared.AccountId;
import parley.shared.KeyAbsent;

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
    void a_key_made_on_one_node_is_had_on_the_other_that_asked_for_it_before() throws Exception {
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
        var room = here.newKey(Subject.of(new ConversationId(id)));
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

    @Nested
    class A_reader_who_asks_before_the_key_exists {

        final SubjectKeys store = new SubjectKeys(connections, directory.resolve("master.json"));
        final Keyring impatient = new Keyring(store, new KnownKeys(store, Absent.WAIT, Duration.ZERO));

        /** What a node would have stored that has not come to storing its key yet. */
        Seal sealed;

        @BeforeEach
        void asks() {
            sealed = here.newKey(ana).seal();
            takeAway(ana);
            assertThatThrownBy(() -> impatient.key(ana, sealed)).isInstanceOf(KeyAbsent.class);
            assertThatThrownBy(() -> impatient.findSecret(ana, 1)).isInstanceOf(KeyAbsent.class);
        }

        @Test
        void has_it_as_soon_as_it_does() {
            bringBack(ana);
            assertThat(impatient.key(ana, sealed)).isPresent();
            assertThat(impatient.findSecret(ana, 1)).isPresent();
        }

        @Test
        void waits_for_it_meanwhile() throws Exception {
            try (var threads = Executors.newCachedThreadPool()) {
                var reading = threads.submit(() -> elsewhere.key(ana, sealed));
                var hoping = threads.submit(() -> elsewhere.findSecret(ana, 1));
                await().until(() -> threadsThatWait() >= 2);
                assertThat(reading.isDone()).isFalse();
                bringBack(ana);
                assertThat(reading.get()).isPresent();
                assertThat(hoping.get()).isPresent();
            }
        }

        @Test
        void learns_that_it_was_destroyed_meanwhile_for_good() throws Exception {
            try (var threads = Executors.newCachedThreadPool()) {
                var reading = threads.submit(() -> elsewhere.key(ana, sealed));
                await().until(() -> threadsThatWait() >= 1);
                here.forget(ana);
                assertThat(reading.get()).isEmpty();
            }
            assertThat(impatient.key(ana, sealed)).isEmpty();
        }

        @Test
        void has_it_on_each_node_that_asked_the_one_that_makes_it_too() {
            var nodes = Stream.generate(() -> new Keyring(store, new KnownKeys(store, Absent.WAIT, Duration.ZERO)))
                    .limit(3)
                    .toList();
            for (var node : nodes)
                assertThatThrownBy(() -> node.findSecret(ben, 1)).isInstanceOf(KeyAbsent.class);
            var made = nodes.getFirst().newKey(ben).seal();
            assertThat(nodes).allSatisfy(node -> {
                assertThat(node.key(ben, made)).isPresent();
                assertThat(node.findSecret(ben, 1)).isPresent();
            });
        }

        @Test
        void is_not_given_a_younger_key_in_its_place() {
            var younger = node(connections).newKey(ana).seal();
            assertThatThrownBy(() -> impatient.key(ana, sealed)).isInstanceOf(KeyAbsent.class);
            assertThat(impatient.key(ana, younger)).isPresent();
            bringBack(ana);
            assertThat(impatient.key(ana, sealed)).isPresent();
        }

        @Test
        void goes_on_without_it_only_where_an_operator_says_that_it_is_lost() {
            var resigned = new Keyring(store, new KnownKeys(store, Absent.ERASED, Duration.ofDays(1)));
            assertThat(resigned.key(ana, sealed)).isEmpty();
            assertThat(resigned.findSecret(ana, 1)).isEmpty();
            assertThat(resigned.key(ana, resigned.newKey(ana).seal())).isPresent();
        }

        private long threadsThatWait() {
            return Thread.getAllStackTraces().values().stream()
                    .filter(stack -> Arrays.stream(stack)
                            .anyMatch(frame -> frame.getClassName().equals(KnownKeys.class.getName())
                                    && frame.getMethodName().equals("sleep")))
                    .count();
        }
    }

    private static void takeAway(Subject subject) {
        change("update subject_key set subject = 'away:' || subject where subject = ?", subject);
    }

    private static void bringBack(Subject subject) {
        change("delete from subject_key where subject = ?", subject);
        change("update subject_key set subject = substr(subject, 6) where subject = 'away:' || ?", subject);
    }

    private static void change(String statement, Subject subject) {
        JdbcClient.create(connections).sql(statement).param(subject.name()).update();
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
        var stored = new SubjectKeys(connections, directory.resolve("master.json"));
        return new Keyring(stored, new KnownKeys(stored, Absent.WAIT));
    }
}
