package parley.live.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import parley.shared.web.ActorPrincipal;

/**
 * Lets in only who is signed in, from a page that says where it comes from, while there is something to be told.
 *
 * <p>Whether the origin is ours is checked by Spring, which would let a request without one pass.
 */
@Component
final class LiveHandshake implements HandshakeInterceptor {

    private final LiveFeed feed;

    LiveHandshake(LiveFeed feed) {
        this.feed = feed;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var refusal = refusal(request, attributes);
        if (refusal != null) response.setStatusCode(refusal);
        return refusal == null;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception cause) {}

    private @Nullable HttpStatus refusal(ServerHttpRequest request, Map<String, Object> attributes) {
        var now = System.nanoTime();
        if (!request.getHeaders().containsHeader(HttpHeaders.ORIGIN)) return HttpStatus.FORBIDDEN;
        var session = ((ServletServerHttpRequest) request).getServletRequest().getSession(false);
        if (session == null
                || !(request.getPrincipal() instanceof Authentication authentication)
                || !(authentication.getPrincipal() instanceof ActorPrincipal person)) return HttpStatus.UNAUTHORIZED;
        if (!feed.stands()) return HttpStatus.SERVICE_UNAVAILABLE;
        new Visitor(person.actor(), session.getId(), now).into(attributes);
        return null;
    }
}
