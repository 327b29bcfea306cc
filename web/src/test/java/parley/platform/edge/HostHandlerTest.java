package parley.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.platform.http.Problems;
import tools.jackson.databind.json.JsonMapper;

class HostHandlerTest {

    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);

    @BeforeEach
    void start() throws Exception {
        var everything = new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.setStatus(200);
                callback.succeeded();
                return true;
            }
        };
        var answers = new EdgeAnswers(new Problems(), JsonMapper.shared());
        server.addConnector(connector);
        server.setHandler(new HostHandler(everything, URI.create("https://chat.example.org"), answers));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "chat.example.org, /, 200",
        "CHAT.example.org, /api/session, 200",
        "chat.example.org:443, /, 200",
        "chat.example.org.evil.example, /, 421",
        "evil.example, /, 421",
        "evil.example, /api/session, 421",
        "evil.example, /live, 421",
        "127.0.0.1:8080, /, 421",
        "10.0.0.7:8080, /health/ready, 200",
        "10.0.0.7:8080, /metrics, 200",
        "10.0.0.7:8080, /healthy, 421"
    })
    void a_name_that_is_not_the_sites_is_answered_to_watchers_alone(String host, String path, int status)
            throws Exception {
        var answer =
                connector.getResponse("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
}
