package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import parley.platform.http.RequestRejected;
import parley.platform.http.RequestRejection;

class ThrottleTest {

    static final String ANAS_DEVICE = "ana's";

    @EnableConfigurationProperties(AccountSettings.class)
    static class Settings {}

    /** Ana signed in before in one browser. */
    final KnownDevices devices = mock();

    final ApplicationContextRunner site = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, Throttle.class, RateLimiter.class)
            .withBean(KnownDevices.class, () -> devices)
            .withPropertyValues(
                    "parley.accounts.sign-ins-per-account=6/1m",
                    "parley.accounts.sign-ins-per-account-and-address=2/1m",
                    "parley.accounts.sign-ins-per-device=2/1m",
                    "parley.accounts.sign-ins-per-address=4/1m",
                    "parley.accounts.mails-per-account=2/1d",
                    "parley.accounts.mails-per-address=20/1d");

    @Nested
    class Whoever_guesses_a_password {

        @Test
        void is_slowed_down_by_name_and_network() {
            withThrottle(throttle -> {
                throttle.signIn("ana", from("192.0.2.1"));
                throttle.signIn("ANA ", from("192.0.2.1"));
                var refused = refused(() -> throttle.signIn("ana", from("192.0.2.1")));
                assertThat(refused.reason()).isEqualTo(RequestRejection.TOO_OFTEN);
                assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
                throttle.signIn("ben", from("192.0.2.1"));
            });
        }

        @Test
        void does_not_lock_the_person_out_of_another_network() {
            withThrottle(throttle -> {
                for (int i = 0; i < 50; i++) tried(() -> throttle.signIn("ana", from("192.0.2.1")));
                throttle.signIn("ana", from("198.51.100.7"));
            });
        }

        @Test
        void is_slowed_down_in_many_networks_too_but_not_the_browsers_of_the_person() {
            withThrottle(throttle -> {
                for (int i = 0; i < 50; i++) {
                    var network = "192.0.2." + i;
                    tried(() -> throttle.signIn("ana", from(network)));
                }
                refused(() -> throttle.signIn("ana", from("198.51.100.7")));
                throttle.signIn("ana", onAnasDevice("192.0.2.1"));
                throttle.signIn("ana", onAnasDevice("192.0.2.1"));
                refused(() -> throttle.signIn("ana", onAnasDevice("192.0.2.1")));
            });
        }

        @Test
        void has_no_more_tries_for_others_from_a_known_browser() {
            withThrottle(throttle -> {
                throttle.signIn("ben", onAnasDevice("192.0.2.1"));
                throttle.signIn("ben", onAnasDevice("192.0.2.1"));
                refused(() -> throttle.signIn("ben", from("192.0.2.1")));
            });
        }

        @Test
        void can_try_so_often_from_a_network_whatever_the_name() {
            withThrottle(throttle -> {
                for (var name : new String[] {"a", "b", "c", "d"}) throttle.signIn(name, from("2001:db8::" + name));
                refused(() -> throttle.signIn("e", from("2001:db8::e")));
                throttle.signIn("e", from("2001:db8:0:1::e"));
            });
        }
    }

    @Test
    void what_succeeds_is_not_counted() {
        withThrottle(throttle -> {
            for (int i = 0; i < 20; i++)
                throttle.signIn("ana", from("192.0.2.1")).succeeded();
        });
    }

    @Test
    void an_open_session_is_not_held_up_by_anybody_else() {
        withThrottle(throttle -> {
            for (int i = 0; i < 50; i++) tried(() -> throttle.signIn("ana", from("192.0.2.1")));
            throttle.confirmation("ana's session");
            throttle.confirmation("ana's session");
            refused(() -> throttle.confirmation("ana's session"));
            throttle.confirmation("another");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana@Example.org",
                " ana@example.org ",
                "ana+1@example.org",
                "ana+two+three@example.org",
                "ana@example.org.",
                "ａna@example.org"
            })
    void one_mailbox_is_counted_as_one_however_it_is_written(String written) {
        withThrottle(throttle -> {
            assertThat(throttle.mayMail("ana@example.org")).isTrue();
            assertThat(throttle.mayMail(written)).isTrue();
            assertThat(throttle.mayMail("ana@example.org")).isFalse();
            assertThat(throttle.mayMail(written)).isFalse();
            assertThat(throttle.mayMail("ben@example.org")).isTrue();
            refused(() -> throttle.mail(written, from("192.0.2.9")));
        });
    }

    @Test
    void a_name_of_any_length_costs_the_same_memory() {
        withThrottle(throttle -> {
            var before = used();
            for (int i = 0; i < 40; i++) {
                var name = i + "x".repeat(1_000_000);
                tried(() -> throttle.signIn(name, from("2001:db8:0:" + name.length() % 7 + "::1")));
            }
            assertThat(used() - before).isLessThan(20_000_000);
            throttle.signIn("ana", from("192.0.2.1"));
        });
    }

    @Test
    void tests_can_switch_it_off() {
        site.withPropertyValues("parley.accounts.throttle=false").run(context -> {
            var throttle = context.getBean(Throttle.class);
            for (int i = 0; i < 10; i++) throttle.signIn("ana", from("192.0.2.1"));
        });
    }

    private void withThrottle(Consumer<Throttle> test) {
        when(devices.token(any()))
                .thenAnswer(call ->
                        Optional.ofNullable(((MockHttpServletRequest) call.getArgument(0)).getHeader("Device")));
        when(devices.knows(eq(ANAS_DEVICE), eq("ana"))).thenReturn(true);
        site.run(context -> test.accept(context.getBean(Throttle.class)));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void tried(Runnable attempt) {
        try {
            attempt.run();
        } catch (RequestRejected tooOften) {
            assertThat(tooOften.reason()).isEqualTo(RequestRejection.TOO_OFTEN);
        }
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

    private static MockHttpServletRequest onAnasDevice(String address) {
        var request = from(address);
        request.addHeader("Device", ANAS_DEVICE);
        return request;
    }
}
