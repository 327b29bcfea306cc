package parley.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import parley.shared.Dependency;

class DependencyHealthIndicatorTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void what_answers_is_up() {
        assertThat(of(true, Map::of).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void what_fails_is_down() {
        assertThat(of(true, DependencyHealthIndicatorTest::fail).health().getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void without_what_is_not_vital_the_site_is_limited() {
        assertThat(of(false, DependencyHealthIndicatorTest::fail).health().getStatus())
                .isEqualTo(DependencyHealthIndicator.LIMITED);
    }

    @Test
    void what_hangs_is_given_up_on_and_not_asked_a_second_time() {
        var never = new CountDownLatch(1);
        var checkup = of(true, () -> {
            never.await();
            return Map.of();
        });
        var begun = System.nanoTime();
        assertThat(checkup.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(checkup.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        assertThat(looks).hasValue(1);
        never.countDown();
    }

    @Test
    void probes_at_once_cost_one_look() {
        var checkup = of(true, Map::of);
        for (var i = 0; i < 10; i++) checkup.health();
        assertThat(looks).hasValue(1);
    }

    private static Map<String, Object> fail() throws IOException {
        throw new IOException("gone");
    }

    private DependencyHealthIndicator of(boolean vital, Callable<Map<String, Object>> look) {
        return new DependencyHealthIndicator(new Dependency() {
            @Override
            public String name() {
                return "engine";
            }

            @Override
            public boolean isVital() {
                return vital;
            }

            @Override
            public Map<String, Object> check() throws Exception {
                looks.incrementAndGet();
                return look.call();
            }
        });
    }
}
