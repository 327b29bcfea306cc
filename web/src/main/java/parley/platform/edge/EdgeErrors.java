package parley.platform.edge;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Jetty's own pages, for requests that are none: they would name the server and lack the site's headers. */
final class EdgeErrors extends ErrorHandler {

    private final EdgeAnswers answers;

    EdgeErrors(EdgeAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        answers.answer(response, callback, response.getStatus());
        return true;
    }
}
