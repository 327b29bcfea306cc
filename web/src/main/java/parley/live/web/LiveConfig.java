package parley.live.web;

import java.time.Duration;
import org.eclipse.jetty.websocket.api.Configurable;
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

    LiveConfig(StompSocket socket, LiveHandshake handshake) {
        this.socket = socket;
        this.handshake = handshake;
    }

    /** Whose page it is {@link LiveHandshake} looks at: what Spring refuses has no body. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var jetty = new JettyRequestUpgradeStrategy();
        jetty.addWebSocketConfigurer(LiveConfig::limit);
        registry.addHandler(socket, PATH)
                .setHandshakeHandler(new DefaultHandshakeHandler(jetty))
                .addInterceptors(handshake)
                .setAllowedOriginPatterns("*");
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
