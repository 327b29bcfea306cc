package parley.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.live.web.Device.State.ACTIVE;
import static parley.live.web.Device.State.AWAY;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeviceTest {

    static final long START = Long.MAX_VALUE - 5;

    final Device device = new Device();

    @Test
    void is_nowhere_until_it_says_so() {
        assertThat(device.state()).isNull();
        assertThat(device.expires(START)).isFalse();
    }

    @Test
    void makes_news_of_a_change_and_not_of_a_repetition() {
        assertThat(device.say(ACTIVE, START)).isTrue();
        assertThat(device.say(ACTIVE, START)).isFalse();
        assertThat(device.say(AWAY, START)).isTrue();
    }

    @Test
    void is_gone_ninety_seconds_after_its_last_word() {
        device.say(ACTIVE, START);
        device.say(ACTIVE, after(60));

        assertThat(device.expires(after(149))).isFalse();
        assertThat(device.expires(after(151))).isTrue();
        assertThat(device.state()).isNull();
        assertThat(device.expires(after(152))).as("only once").isFalse();
    }

    private static long after(int seconds) {
        return START + Duration.ofSeconds(seconds).toNanos();
    }
}
