package parley.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is meant for somebody else ({@link AddressedAccount}), reading as well as changing, before anything else is
 * asked of it: whoever has a stale token too must not be told to fetch the other person's and repeat.
 */
final class AddressedAccountFilter extends OncePerRequestFilter {

    private final ProblemAdvice problems;

    AddressedAccountFilter(ProblemAdvice problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = AddressedAccount.refusal(request.getHeader(AddressedAccount.HEADER), ActorArgument.current());
        if (refusal.isPresent()) problems.answer(response, new RequestRejected(refusal.orElseThrow()));
        else chain.doFilter(request, response);
    }
}
