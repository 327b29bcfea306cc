package parley.platform.http;

import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.common.AxonException;
import org.axonframework.common.AxonNonTransientException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures of what the site runs on from its own: a database, Axon Server or another node is away. */
final class Outage {

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(Outage::isMeantBy);
    }

    static boolean isMeantBy(Throwable failure) {
        return switch (failure) {
            case TimeoutException _,
                    NoHandlerForQueryException _,
                    DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _ -> true;
            case HandlerExecutionException _, AxonNonTransientException _ -> false;
            default -> failure instanceof AxonException;
        };
    }
}
