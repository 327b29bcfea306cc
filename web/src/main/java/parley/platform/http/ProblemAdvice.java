package parley.platform.http;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.util.DisconnectedClientHelper;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failed HTTP request, whether a controller or a security filter refused it. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@RestControllerAdvice
public class ProblemAdvice implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final Problems problems;
    private final JsonMapper json;

    ProblemAdvice(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> handle(Exception failure) {
        if (isOfTheClient(failure)) return null;
        var problem = problems.of(failure);
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var wait = wait(failure, problem);
        if (!wait.isZero()) answer.header(HttpHeaders.RETRY_AFTER, seconds(wait));
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

    /** What a filter could not do, before there was a controller to ask, or a filter that sets headers. */
    void answer(HttpServletResponse response, Exception failure) throws IOException {
        ProblemHeaders.ALL.forEach(response::setHeader);
        var problem = problems.of(failure);
        var wait = wait(failure, problem);
        if (!wait.isZero()) response.setHeader(HttpHeaders.RETRY_AFTER, seconds(wait));
        write(response, problem);
    }

    /** It went away while it was being answered. */
    private static boolean isOfTheClient(Exception failure) {
        return DisconnectedClientHelper.isClientDisconnectedException(failure) && !Outage.isBehind(failure);
    }

    private static Duration wait(Exception failure, ProblemDetail problem) {
        if (failure instanceof RequestRejected refused) return refused.retryAfter();
        return problem.getStatus() == SERVICE_UNAVAILABLE.value() ? Duration.ofSeconds(1) : Duration.ZERO;
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
