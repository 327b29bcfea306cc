package parley.shared.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class FaultsTest {

    @Test
    void a_database_that_is_away_is_nothing_that_an_event_can_help() {
        assertThat(Faults.arePassing(new DataAccessResourceFailureException("away", new MongoTimeoutException("away"))))
                .isTrue();
        assertThat(Faults.arePassing(new IllegalStateException(new MongoTimeoutException("away"))))
                .isTrue();
        assertThat(Faults.arePassing(new CompletionException(new TimeoutException())))
                .isTrue();
        assertThat(Faults.arePassing(new UncheckedIOException(new ConnectException())))
                .isTrue();
    }

    @Test
    void being_told_to_stop_is_nothing_either() {
        assertThat(Faults.arePassing(new IllegalStateException(new InterruptedException())))
                .isTrue();
    }

    @Test
    void a_document_that_does_not_fit_is() {
        assertThat(Faults.arePassing(new NullPointerException())).isFalse();
        assertThat(Faults.arePassing(new IllegalStateException(new ArithmeticException())))
                .isFalse();
        assertThat(Faults.arePassing(new StackOverflowError())).isFalse();
    }
}
