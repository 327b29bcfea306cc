package parley.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request that no client of ours makes before anybody stumbles over it: text that is none, an origin that is none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3) // its answer has the id of the request
final class OddRequests extends OncePerRequestFilter {

    private static final Pattern ORIGIN =
            Pattern.compile("[a-z][a-z0-9+.-]*://(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._~%-]+)(?::([0-9]{1,5}))?");

    private static final int LAST_PORT = 65_535;

    private final ProblemAdvice problems;

    OddRequests(ProblemAdvice problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOdd(request)) problems.answer(response, new RequestRejected(RequestRejection.MALFORMED));
        else chain.doFilter(request, response);
    }

    /** Looking at them is what fails where the container can't read them. */
    private static boolean isOdd(HttpServletRequest request) {
        try {
            return !originIsOne(request.getHeader(HttpHeaders.ORIGIN))
                    || !parametersArePlain(request)
                    || !headersArePlain(request)
                    || !PlainText.is(request.getServletPath());
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    private static boolean originIsOne(@Nullable String origin) {
        if (origin == null || origin.equals("null")) return true;
        var parts = ORIGIN.matcher(origin);
        return parts.matches() && (parts.group(1) == null || Integer.parseInt(parts.group(1)) <= LAST_PORT);
    }

    private static boolean parametersArePlain(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .allMatch(one -> PlainText.is(one.getKey())
                        && Arrays.stream(one.getValue()).allMatch(PlainText::is));
    }

    private static boolean headersArePlain(HttpServletRequest request) {
        return Collections.list(Objects.requireNonNull(request.getHeaderNames())).stream()
                .allMatch(name ->
                        Collections.list(request.getHeaders(name)).stream().allMatch(PlainText::is));
    }
}
