package parley.platform.http;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import parley.shared.Correlation;

/**
 * Gives each request an id, by which its answer, its log lines and its events are found: that of its trace where it has
 * one, be it only the browser's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // within the span of the request
final class RequestIds extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final @Nullable Tracer tracer;

    RequestIds(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer.getIfAvailable();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = id(request);
        response.setHeader(HEADER, id);
        MDC.put(Correlation.IN_LOGS, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Correlation.IN_LOGS);
        }
    }

    private String id(HttpServletRequest request) {
        var span = tracer == null ? null : tracer.currentSpan();
        if (span != null) return span.context().traceId();
        var trace = request.getHeader("traceparent");
        var browsers = trace == null ? null : TRACE.matcher(trace);
        return browsers != null && browsers.matches() ? browsers.group(1) : random();
    }

    private static String random() {
        var dice = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(dice.nextLong()) + hex.toHexDigits(dice.nextLong());
    }
}
