package parley.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import parley.platform.http.CsrfTokens;
import parley.platform.http.SiteAddress;

/** What cookies are called and how they are marked, by the address of the site. */
class CookiesTest {

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.org, __Host-PARLEY_SESSION=, __Host-PARLEY_CSRF=, true",
        "http://chat.example.org, PARLEY_SESSION=, PARLEY_CSRF=, false",
        "http://localhost:8080, PARLEY_SESSION=, PARLEY_CSRF=, false"
    })
    void under_tls_no_other_host_can_plant_one(String address, String session, String csrf, boolean secure) {
        var site = new SiteAddress(new MockEnvironment(), address);
        assertThat(sessionCookie(site)).startsWith(session).satisfies(cookie -> check(cookie, secure));
        assertThat(csrfCookie(site)).startsWith(csrf).satisfies(cookie -> check(cookie, secure));
    }

    private static void check(String cookie, boolean secure) {
        assertThat(cookie).contains("HttpOnly", "Path=/").doesNotContain("Domain");
        assertThat(cookie.contains("Secure")).isEqualTo(secure);
    }

    private static String sessionCookie(SiteAddress address) {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        new SessionConfig().sessionCookie(address).writeCookieValue(new CookieValue(request, response, "x"));
        return Objects.requireNonNull(response.getHeader("Set-Cookie"));
    }

    private static String csrfCookie(SiteAddress address) {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        var tokens = new CsrfTokens(address);
        tokens.saveToken(tokens.generateToken(request), request, response);
        return Objects.requireNonNull(response.getHeader("Set-Cookie"));
    }
}
