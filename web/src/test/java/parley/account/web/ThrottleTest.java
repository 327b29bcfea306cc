package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import parley.shared.web.RequestRejected;
import parley.shared.web.RequestRejection;

class ThrottleTest {

    @EnableConfigurationProperties(AccountSettings.class)
    static class Settings {}

    final ApplicationContextRunner site = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, Throttle.class)
            .withPropertyValues(
                    "parley.accounts.sign-ins-per-account=2/1m", "parley.accounts.sign-ins-per-address=4/1m");

    @Test
    void a_name_can_be_tried_so_often_from_anywhere() {
        site.run(context -> {
            var throttle = context.getBean(Throttle.class);
            throttle.signIn("ana", from("192.0.2.1"));
            throttle.signIn("ANA ", from("192.0.2.2"));
            var refused = refused(() -> throttle.signIn("ana", from("192.0.2.3")));
            assertThat(refused.reason()).isEqualTo(RequestRejection.TOO_OFTEN);
            assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
            throttle.signIn("ben", from("192.0.2.3"));
        });
    }

    @Test
    void signing_in_forgets_the_tries_before() {
        site.run(context -> {
            var throttle = context.getBean(Throttle.class);
            throttle.signIn("ana", from("192.0.2.1"));
            throttle.signIn("ana", from("192.0.2.1"));
            throttle.signedIn("Ana");
            throttle.signIn("ana", from("192.0.2.1"));
        });
    }

    @Test
    void an_address_can_try_so_often_whatever_the_name() {
        site.run(context -> {
            var throttle = context.getBean(Throttle.class);
            for (var name : new String[] {"a", "b", "c", "d"}) throttle.signIn(name, from("2001:db8::" + name));
            refused(() -> throttle.signIn("e", from("2001:db8::e")));
            throttle.signIn("e", from("2001:db8:0:1::e"));
        });
    }

    @Test
    void tests_can_switch_it_off() {
        site.withPropertyValues("parley.accounts.throttle=false").run(context -> {
            var throttle = context.getBean(Throttle.class);
            for (int i = 0; i < 10; i++) throttle.signIn("ana", from("192.0.2.1"));
        });
    }

    private static RequestRejected refused(Runnable attempt) {
        var refused = catchThrowableOfType(RequestRejected.class, attempt::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
