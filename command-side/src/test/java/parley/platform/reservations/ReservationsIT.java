package parley.platform.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReservationsIT {

    static EmbeddedPostgres postgres;
    static TransactionTemplate transaction;
    static Reservations reservations;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        reservations = new StoredReservations(JdbcClient.create(database));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void a_name_belongs_to_whoever_took_it_first() {
        assertThat(reservations.take("test", Set.of("ana"), "1")).isTrue();
        assertThat(reservations.take("test", Set.of("ana"), "2")).isFalse();
        assertThat(reservations.take("test", Set.of("ana"), "1")).isTrue();
    }

    @Test
    void a_name_is_free_again_once_its_owner_gave_it_back() {
        reservations.take("test", Set.of("ben"), "1");
        reservations.release("test", Set.of("ben"), "2");
        assertThat(reservations.take("test", Set.of("ben"), "2")).isFalse();
        reservations.release("test", Set.of("ben"), "1");
        assertThat(reservations.take("test", Set.of("ben"), "2")).isTrue();
    }

    @Test
    void an_exchange_keeps_what_both_names_share() {
        reservations.take("test", Set.of("ian", "lan"), "1");
        assertThat(reservations.exchange("test", Set.of("ian", "lan"), Set.of("ian"), "1"))
                .isTrue();
        assertThat(reservations.take("test", Set.of("lan"), "2")).isTrue();
        assertThat(reservations.take("test", Set.of("ian"), "2")).isFalse();
    }

    @Test
    void a_command_that_fails_leaves_nothing_taken() {
        transaction.executeWithoutResult(status -> {
            reservations.take("test", Set.of("carla"), "1");
            status.setRollbackOnly();
        });
        assertThat(reservations.take("test", Set.of("carla"), "2")).isTrue();
    }

    @RepeatedTest(20)
    void of_two_at_the_same_instant_exactly_one_wins() throws Exception {
        var name = Set.of("dora" + System.nanoTime(), "d0ra" + System.nanoTime());
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newCachedThreadPool()) {
            Stream<Callable<Boolean>> both = Stream.of("1", "2").map(owner -> () -> {
                together.await();
                return transaction.execute(_ -> reservations.take("test", name, owner));
            });
            var outcomes = threads.invokeAll(both.toList());
            assertThat(outcomes.stream().map(outcome -> outcome.resultNow())).containsExactlyInAnyOrder(true, false);
        }
    }
}
