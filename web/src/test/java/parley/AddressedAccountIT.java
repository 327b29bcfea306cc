package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.testing.Endpoints;
import parley.testing.Ids;
import parley.testing.Patience;
import parley.testing.Site;
import parley.testing.StompWire;
import parley.testing.Visitor;

/** What is meant for one person is done for nobody else, by whichever endpoint, although the session is in order. */
class AddressedAccountIT {

    private static final String HEADER = "Parley-Account";
    private static final byte[] EMPTY = {};

    private final Site site = Site.shared();
    private final Visitor ana = site.member("Ana");
    private final Visitor ben = site.member("Ben");

    /** One thing that can be asked of the site. */
    private record Request(String method, String path) {}

    @TestFactory
    Stream<DynamicTest> what_is_meant_for_ana_is_refused_in_bens_session() {
        assertThat(everything()).hasSizeGreaterThan(100);
        return everything()
                .map(request -> DynamicTest.dynamicTest(request.toString(), () -> {
                    var answer = ben.exchange(request.method(), request.path(), EMPTY, HEADER, ana.id());
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(told(answer)).contains("OTHER_ACCOUNT");
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_meant_for_ana_is_refused_where_nobody_is_signed_in() {
        var nobody = site.visitor();
        return everything()
                .map(request -> DynamicTest.dynamicTest(request.toString(), () -> {
                    var answer = nobody.exchange(request.method(), request.path(), EMPTY, HEADER, ana.id());
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(told(answer)).contains("NOT_SIGNED_IN");
                }));
    }

    /** Else a client that has a stale token too would take Ben's, and repeat. */
    @Test
    void it_is_told_before_the_token_is_looked_at() {
        var answer = ben.exchange("PUT", "/api/my/privacy", EMPTY, HEADER, ana.id(), "X-CSRF-TOKEN", "stale");
        assertThat(told(answer)).contains("OTHER_ACCOUNT");
    }

    @Test
    void what_is_meant_for_oneself_or_says_nothing_is_done() {
        for (var headers : new String[][] {
            {HEADER, ben.id(), "Content-Type", "application/json"}, {"Content-Type", "application/json"}
        }) {
            var body = "{\"name\":\"Benjamin\"}".getBytes(StandardCharsets.UTF_8);
            assertThat(ben.exchange("PUT", "/api/account/name", body, headers).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void a_socket_is_refused_as_well() throws Exception {
        var heard = new CopyOnWriteArrayList<String>();
        try (var wire =
                StompWire.open(ben.site(), ben.cookieHeader(), ben.site().toString(), heard::add)) {
            wire.send("CONNECT\naccept-version:1.2\nhost:parley\n" + HEADER + ":" + ana.id() + "\n\n\0");
            assertThat(wire.closed().get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(4001);
            assertThat(heard).singleElement().asString().startsWith("ERROR");
        }
    }

    @Test
    void a_socket_for_oneself_is_connected() {
        var heard = new CopyOnWriteArrayList<String>();
        try (var wire =
                StompWire.open(ben.site(), ben.cookieHeader(), ben.site().toString(), heard::add)) {
            wire.send("CONNECT\naccept-version:1.2\nhost:parley\n" + HEADER + ":" + ben.id() + "\n\n\0");
            await().until(() -> heard.stream().anyMatch(frame -> frame.startsWith("CONNECTED")));
        }
    }

    /** Whatever controllers answer, and what the library for passkeys does in filters. */
    private Stream<Request> everything() {
        var filters = Stream.of(
                new Request("POST", "/webauthn/register/options"),
                new Request("POST", "/webauthn/register"),
                new Request("DELETE", "/webauthn/register/" + Ids.next()),
                new Request("POST", "/webauthn/authenticate/options"),
                new Request("POST", "/login/webauthn"));
        var controllers = Endpoints.of(site, _ -> true).stream()
                .map(endpoint -> new Request(endpoint.method().name(), endpoint.address(Map.of())));
        return Stream.concat(filters, controllers);
    }

    /** The status alone, where there is no body to tell more. */
    private static String told(HttpResponse<byte[]> answer) {
        return answer.request().method().equals("HEAD")
                ? "NOT_SIGNED_IN OTHER_ACCOUNT"
                : new String(answer.body(), StandardCharsets.UTF_8);
    }
}
