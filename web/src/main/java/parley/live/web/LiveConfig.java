package parley.live.web;

import java.time.Duration;
import org.eclipse.jetty.websocket.api.Configurable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Opens {@code /live}. */
@Configuration
@EnableWebSocket
class LiveConfig implements WebSocketConfigurer {

    static final String PATH = "/live";

    /** For clients without heart-beats; with them a dead connection shows sooner. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final StompSocket socket;
    private final LiveHandshake handshake;
    private final String address;

    LiveConfig(StompSocket socket, LiveHandshake handshake, @Value("${parley.address:}") String address) {
        this.socket = socket;
        this.handshake = handshake;
        this.address = address;
    }

    /** Besides the origin that the request itself was sent to, only the configured address passes. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var jetty = new JettyRequestUpgradeStrategy();
        jetty.addWebSocketConfigurer(LiveConfig::limit);
        var registration = registry.addHandler(socket, PATH)
                .setHandshakeHandler(new DefaultHandshakeHandler(jetty))
                .addInterceptors(handshake);
        if (!address.isBlank()) registration.setAllowedOrigins(address);
    }

    @Bean
    FilterRegistrationBean<NoCompression> noCompression() {
        var filter = new FilterRegistrationBean<>(new NoCompression());
        filter.addUrlPatterns(PATH);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static void limit(Configurable socket) {
        socket.setMaxTextMessageSize(LiveSession.LARGEST_FRAME);
        socket.setMaxBinaryMessageSize(LiveSession.LARGEST_FRAME);
        socket.setIdleTimeout(IDLE);
    }
}
