package parley.platform.commands;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.Test;

class FairLockFactoryTest {

    private final FairLockFactory locks = new FairLockFactory(Duration.ofSeconds(10));

    @Test
    void who_waits_comes_on_in_the_order_of_coming() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var waiting = new ArrayList<Thread>();
        var first = locks.obtainLock("room");
        for (int n = 0; n < 5; n++) {
            var number = n;
            var thread = Thread.ofPlatform().daemon().start(() -> {
                try (var _ = locks.obtainLock("room")) {
                    order.add(number);
                }
            });
            waiting.add(thread);
            await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        }
        first.release();
        for (var thread : waiting) thread.join();
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whoever_comes_back_at_once_lets_those_who_waited_go_first() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<String>());
        var first = locks.obtainLock("room");
        var other = Thread.ofPlatform().daemon().start(() -> {
            try (var _ = locks.obtainLock("room")) {
                order.add("who waited");
            }
        });
        await().until(() -> other.getState() == Thread.State.TIMED_WAITING);
        first.release();
        try (var _ = locks.obtainLock("room")) {
            order.add("who came back");
        }
        other.join();
        assertThat(order).isEqualTo(List.of("who waited", "who came back"));
    }

    @Test
    void other_aggregates_need_not_wait_and_the_same_command_neither() throws Exception {
        var room = locks.obtainLock("room");
        locks.obtainLock("room").release();
        assertThat(room.isHeld()).isTrue();
        CompletableFuture.runAsync(() -> locks.obtainLock("another").release()).get(10, SECONDS);
        room.release();
        assertThat(locks.size()).isZero();
    }

    @Test
    void who_has_waited_too_long_fails_and_leaves_the_turn_to_others() {
        var impatient = new FairLockFactory(Duration.ofMillis(50));
        var held = impatient.obtainLock("room");
        assertThatThrownBy(() -> CompletableFuture.runAsync(() -> impatient.obtainLock("room"))
                        .join())
                .hasCauseInstanceOf(LockAcquisitionFailedException.class);
        held.release();
        assertThat(impatient.size()).isZero();
    }
}
