package parley.platform.edge;

import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;

/**
 * Answers under the site's own name only: a page of somebody else whose name leads here must not pass for the site. Those
 * who watch the site ask nodes by whatever names these have.
 */
final class HostHandler extends Handler.Wrapper {

    private final String host;
    private final EdgeAnswers answers;

    HostHandler(Handler next, URI address, EdgeAnswers answers) {
        super(next);
        this.host = address.getHost();
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (host.equalsIgnoreCase(request.getHttpURI().getHost()) || isForWatchers(request))
            return super.handle(request, response, callback);
        answers.refuse(response, callback, HttpStatus.MISDIRECTED_REQUEST);
        return true;
    }

    private static boolean isForWatchers(Request request) {
        var path = Request.getPathInContext(request);
        return path.equals("/health") || path.startsWith("/health/") || path.equals("/metrics");
    }
}
