package parley.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import parley.platform.http.RequestRejected;

/** Answers refusals that were met in a filter, such as those of passkeys, as those that were met in a controller. */
final class RefusalFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    RefusalFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RequestRejected refused) {
            problems.resolveException(request, response, null, refused);
        }
    }
}
