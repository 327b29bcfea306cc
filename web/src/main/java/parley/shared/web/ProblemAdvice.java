package parley.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failed HTTP request, whether a controller or a security filter refused it. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@RestControllerAdvice
class ProblemAdvice implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final Problems problems;
    private final JsonMapper json;

    ProblemAdvice(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(Exception failure) {
        var problem = problems.of(failure);
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (failure instanceof RequestRejected refused && !refused.retryAfter().isZero())
            answer.header(HttpHeaders.RETRY_AFTER, seconds(refused.retryAfter()));
        return answer.body(problem);
    }

    /** Nobody listens any more. */
    @ExceptionHandler
    void handle(AsyncRequestNotUsableException gone) {}

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        write(response, problems.of(refusal));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        write(response, problems.of(refusal));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
