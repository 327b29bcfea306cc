package parley.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.UncategorizedDataAccessException;

class FaultClassifierTest {

    @Test
    void a_database_that_is_away_is_nothing_that_an_event_can_help() {
        assertThat(FaultClassifier.arePassing(
                        new DataAccessResourceFailureException("away", new MongoTimeoutException("away"))))
                .isTrue();
        assertThat(FaultClassifier.arePassing(new IllegalStateException(new MongoTimeoutException("away"))))
                .isTrue();
        assertThat(FaultClassifier.arePassing(new CompletionException(new TimeoutException())))
                .isTrue();
        assertThat(FaultClassifier.arePassing(new UncheckedIOException(new ConnectException())))
                .isTrue();
    }

    @Test
    void what_a_database_says_of_a_document_is_no_outage() {
        assertThat(FaultClassifier.arePassing(new BsonMaximumSizeExceededException("too large")))
                .isFalse();
        assertThat(FaultClassifier.arePassing(new DataIntegrityViolationException(
                        "spring",
                        new MongoWriteException(
                                new WriteError(17419, "too large", new BsonDocument()),
                                new ServerAddress(),
                                Set.of()))))
                .isFalse();
        assertThat(FaultClassifier.arePassing(
                        new UncategorizedDataAccessException(
                                "spring",
                                new MongoCommandException(
                                        new BsonDocument("code", new BsonInt32(10334)), new ServerAddress())) {}))
                .isFalse();
    }

    @Test
    void a_key_that_is_taken_is_a_race_and_no_fault_of_an_event() {
        assertThat(FaultClassifier.arePassing(new DuplicateKeyException(
                        "spring",
                        new MongoWriteException(
                                new WriteError(11000, "taken", new BsonDocument()), new ServerAddress(), Set.of()))))
                .isTrue();
    }

    @Test
    void being_told_to_stop_is_nothing_either() {
        assertThat(FaultClassifier.arePassing(new IllegalStateException(new InterruptedException())))
                .isTrue();
    }

    @Test
    void a_document_that_does_not_fit_is() {
        assertThat(FaultClassifier.arePassing(new NullPointerException())).isFalse();
        assertThat(FaultClassifier.arePassing(new IllegalStateException(new ArithmeticException())))
                .isFalse();
        assertThat(FaultClassifier.arePassing(new StackOverflowError())).isFalse();
    }
}
