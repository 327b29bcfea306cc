package parley.shared.web;

import org.eclipse.jetty.server.HttpConfiguration;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web server must know so that nothing leaves it without the headers of {@link SecurityConfig}. */
@Configuration(proxyBeanMethods = false)
class JettyConfig {

    /**
     * Spring Security adds its headers when it has seen a buffer full of content pass. Jetty sends a piece that is larger
     * than this (by default a quarter of the buffer) at once, and the headers with it, which are then too few.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> headersBeforeContent() {
        return factory -> factory.addServerCustomizers(server -> {
            for (var connector : server.getConnectors())
                for (var protocol : connector.getConnectionFactories())
                    if (protocol instanceof HttpConfiguration.ConnectionFactory http)
                        aggregate(http.getHttpConfiguration());
        });
    }

    private static void aggregate(HttpConfiguration http) {
        http.setOutputAggregationSize(http.getOutputBufferSize());
    }
}
