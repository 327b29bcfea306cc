package parley.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.core.JacksonException;

/** Reads a body that no endpoint asked for all the same: what is broken is refused and not taken for a success. */
@Component
final class UnwantedBodies implements HandlerInterceptor {

    private final RequestJson json;

    UnwantedBodies(RequestJson json) {
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method && isJson(request) && !isRead(method)) read(request);
        return true;
    }

    private void read(HttpServletRequest request) throws IOException {
        try {
            json.mapper().readTree(request.getInputStream());
        } catch (JacksonException broken) {
            throw new RequestRejected(RequestRejection.MALFORMED);
        }
    }

    /** All other bodies are read by whoever wants them, or have been refused before. */
    private static boolean isJson(HttpServletRequest request) {
        return request.getContentType() != null
                && MediaType.parseMediaType(request.getContentType()).isCompatibleWith(MediaType.APPLICATION_JSON);
    }

    private static boolean isRead(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }
}
