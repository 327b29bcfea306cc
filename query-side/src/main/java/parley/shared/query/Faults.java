package parley.shared.query;

import com.mongodb.MongoException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what is wrong with an event from what is wrong around it. */
final class Faults {

    private Faults() {}

    /** Whether a database, the network or a shutdown is behind it: the same event may go well a moment later. */
    static boolean arePassing(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .anyMatch(Faults::isPassing);
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
