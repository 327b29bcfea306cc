package parley.platform.edge;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import parley.platform.http.ProblemHeaders;
import parley.platform.http.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Answers what no filter and no controller gets to see, in the one shape and with the headers that all answers have. */
@Component
final class EdgeAnswers {

    private final Problems problems;
    private final JsonMapper json;

    EdgeAnswers(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Ends the connection too: what is left of a request that was not read is no other request. */
    void refuse(Response response, Callback callback, HttpStatus status) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        answer(response, callback, status.value());
    }

    void answer(Response response, Callback callback, int status) {
        response.setStatus(status);
        ProblemHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value())
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        var problem = problems.of(HttpStatusCode.valueOf(status));
        Content.Sink.write(response, true, json.writeValueAsString(problem), callback);
    }
}
