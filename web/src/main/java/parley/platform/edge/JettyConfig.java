package parley.platform.edge;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.http.SiteAddress;
import parley.shared.Bound;

/** What the web server must know so that nobody holds it up, and nothing leaves it without the site's headers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeSettings.class)
class JettyConfig {

    /** The first line, all headers and all cookies of a request together. */
    @Bound
    static final int LARGEST_HEAD = 8 * 1024;

    /** How long a file's turn is waited for when half of all threads send and take files already. */
    @Bound
    static final Duration LONGEST_TURN = Duration.ofSeconds(10);

    private static final String[] FILES = {
        "/api/uploads/*", "^/api/conversations/[^/]+/messages/[^/]+/media/.+$", "^/api/people/[^/]+/(avatar|cover)/.+$"
    };

    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> edge(
            EdgeSettings settings,
            EdgeAnswers answers,
            SiteAddress address,
            @Value("${server.forward-headers-strategy:none}") String forwarded) {
        return factory -> factory.addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) http(connector);
            server.setConnectors(Arrays.stream(server.getConnectors())
                    .map(connector -> watching(connector, settings))
                    .toArray(Connector[]::new));
            server.addBean(new NetworkConnectionLimit(settings.connections(), server));
            if (forwarded.equals("none")) countPeers(server, settings.connectionsPerAddress());
            server.setErrorHandler(new EdgeErrors(answers));
            var bodies = new BodyHandler(
                    new RequestsPerAddress(filesInTurn(server), settings.requestsPerAddress()),
                    answers,
                    new BodyMemory(settings.bodiesInMemory().toBytes()));
            server.setHandler(address.configured()
                    .filter(own -> own.getHost() != null)
                    .<Handler>map(own -> new HostHandler(bodies, own, answers))
                    .orElse(bodies));
        });
    }

    /**
     * Spring Security adds its headers when it has seen a buffer full of content pass. Jetty sends a piece that is larger
     * than its aggregation size (by default a quarter of the buffer) at once, and the headers with it, which are then too few.
     */
    private static void http(Connector connector) {
        for (var protocol : connector.getConnectionFactories())
            if (protocol instanceof HttpConfiguration.ConnectionFactory factory) {
                var http = factory.getHttpConfiguration();
                http.setRequestHeaderSize(LARGEST_HEAD);
                http.setOutputAggregationSize(http.getOutputBufferSize());
            }
    }

    private static Connector watching(Connector connector, EdgeSettings settings) {
        return connector instanceof ServerConnector other
                ? new WatchingConnector(other, settings.slowest().toBytes())
                : connector;
    }

    private static void countPeers(Server server, int most) {
        for (var connector : server.getConnectors()) connector.addBean(new ConnectionsPerAddress(most));
    }

    /** A file is read and written by a thread for as long as its person's network takes: half of them stay for all else. */
    private static Handler filesInTurn(Server server) {
        var turns = new QoSHandler(server.getHandler());
        turns.includePath(FILES);
        turns.setMaxSuspend(LONGEST_TURN);
        if (server.getThreadPool() instanceof ThreadPool.SizedThreadPool threads)
            turns.setMaxRequestCount(threads.getMaxThreads() / 2);
        return turns;
    }
}
