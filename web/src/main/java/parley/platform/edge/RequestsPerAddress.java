package parley.platform.edge;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import parley.platform.http.NetworkAddress;

/** Lets one network address have only so many threads; what else it asks waits without one. */
final class RequestsPerAddress extends ThreadLimitHandler {

    RequestsPerAddress(Handler next, int most) {
        super(next, null, false);
        setThreadLimit(most);
    }

    /** A proxy that is trusted has been asked by then. */
    @Override
    protected String getRemoteIP(Request request) {
        return NetworkAddress.of(Request.getRemoteAddr(request));
    }
}
