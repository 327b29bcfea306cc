package parley.platform.http;

import java.time.Duration;
import parley.shared.Rejection;

/** A refusal by the web side itself, which never crosses the bus. */
public class RequestRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection reason;
    private final Duration retryAfter;

    public RequestRejected(Rejection reason) {
        this(reason, Duration.ZERO);
    }

    public RequestRejected(Rejection reason, Duration retryAfter) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Rejection reason() {
        return reason;
    }

    /** How long to wait before the same may succeed; zero where waiting does not help. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
