package parley.platform.sessions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestCacheTest {

    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void what_was_read_is_not_read_again_until_it_changes() {
        var remembered = new RequestCache<Integer>(Duration.ofMinutes(1));
        assertThat(remembered.get("a", this::read)).isEqualTo(1);
        assertThat(remembered.get("a", this::read)).isEqualTo(1);
        assertThat(reads).hasValue(1);

        stored.set(2);
        remembered.forget("a");
        assertThat(remembered.get("a", this::read)).isEqualTo(2);
    }

    @Test
    void what_is_not_there_is_looked_for_each_time() {
        var remembered = new RequestCache<Integer>(Duration.ofMinutes(1));
        assertThat(remembered.get("a", _ -> null)).isNull();
        assertThat(remembered.get("a", this::read)).isEqualTo(1);
    }

    @Test
    void where_others_change_it_too_it_is_read_each_time() {
        var remembered = new RequestCache<Integer>(Duration.ZERO);
        remembered.get("a", this::read);
        remembered.get("a", this::read);
        assertThat(reads).hasValue(2);
    }

    @Test
    void a_read_that_began_before_the_change_leaves_nothing_behind() throws Exception {
        var remembered = new RequestCache<Integer>(Duration.ofMinutes(1));
        var reading = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var early = CompletableFuture.supplyAsync(() -> remembered.get("a", key -> {
            var before = read(key);
            reading.countDown();
            return await(changed) ? before : null;
        }));
        assertThat(reading.await(10, SECONDS)).isTrue();
        stored.set(2);
        var forgetting = CompletableFuture.runAsync(() -> remembered.forget("a"));
        changed.countDown();
        forgetting.get(10, SECONDS);

        assertThat(remembered.get("a", this::read)).isEqualTo(2);
        assertThat(early.get(10, SECONDS)).isEqualTo(1);
    }

    private Integer read(String key) {
        reads.incrementAndGet();
        return stored.get();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
