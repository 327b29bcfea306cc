package parley.live.web;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;
import parley.platform.http.ActorPrincipal;
import parley.platform.http.Problems;
import parley.platform.http.RequestRejection;
import parley.platform.http.SiteAddress;
import tools.jackson.databind.json.JsonMapper;

/** Lets in only who is signed in, from a page of this site that says so, while there is something to be told. */
@Component
final class LiveHandshake implements HandshakeInterceptor {

    private final LiveFeed feed;
    private final Problems problems;
    private final JsonMapper json;
    private final Optional<String> address;

    LiveHandshake(LiveFeed feed, Problems problems, JsonMapper json, SiteAddress site) {
        this.feed = feed;
        this.problems = problems;
        this.json = json;
        this.address = site.configured().map(URI::toString);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        var refusal = refusal(request, attributes);
        if (refusal != null) answer(response, refusal);
        return refusal == null;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception cause) {}

    private @Nullable RequestRejection refusal(ServerHttpRequest request, Map<String, Object> attributes) {
        var now = System.nanoTime();
        if (!isOurPage(request)) return RequestRejection.NOT_ALLOWED;
        var session = ((ServletServerHttpRequest) request).getServletRequest().getSession(false);
        if (session == null
                || !(request.getPrincipal() instanceof Authentication authentication)
                || !(authentication.getPrincipal() instanceof ActorPrincipal person))
            return RequestRejection.NOT_SIGNED_IN;
        if (!feed.stands()) return RequestRejection.UNAVAILABLE;
        new Visitor(person.actor(), session.getId(), now).into(attributes);
        return null;
    }

    /** Besides the origin that the request itself was sent to, only the configured address passes. */
    private boolean isOurPage(ServerHttpRequest request) {
        var origin = request.getHeaders().getOrigin();
        return origin != null && (address.filter(origin::equals).isPresent() || WebUtils.isSameOrigin(request));
    }

    private void answer(ServerHttpResponse response, RequestRejection reason) throws IOException {
        var problem = problems.of(reason);
        response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        json.writeValue(Objects.requireNonNull(response.getBody()), problem);
    }
}
