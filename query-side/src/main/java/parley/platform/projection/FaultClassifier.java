package parley.platform.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.bson.BSONException;
import org.bson.BsonInvalidOperationException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what is wrong with an event from what is wrong around it. */
final class FaultClassifier {

    /**
     * What MongoDB answers of a document that it can't take, whoever sends it and whenever: its values, its size, before and
     * after an update, its depth, the names and types of its fields, an index that can't hold them.
     */
    private static final Set<Integer> OF_THE_DOCUMENT =
            Set.of(2, 9, 14, 15, 28, 40, 52, 55, 56, 57, 121, 171, 10334, 16755, 17261, 17280, 17419, 17420);

    private FaultClassifier() {}

    /** Whether a database, the network or a shutdown is behind it: the same event may go well a moment later. */
    static boolean arePassing(Throwable failure) {
        var chain = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .toList();
        return chain.stream().noneMatch(FaultClassifier::isOfTheDocument)
                && chain.stream().anyMatch(FaultClassifier::isPassing);
    }

    private static boolean isOfTheDocument(Throwable failure) {
        return failure instanceof BSONException
                || failure instanceof BsonInvalidOperationException
                || (failure instanceof MongoException answered
                        && codes(answered).anyMatch(OF_THE_DOCUMENT::contains));
    }

    private static IntStream codes(MongoException answered) {
        return answered instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().mapToInt(BulkWriteError::getCode)
                : IntStream.of(answered.getCode());
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof DataAccessException
                || failure instanceof MongoException
                || failure instanceof TransactionException
                || failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof InterruptedException
                || failure instanceof AxonTransientException;
    }
}
