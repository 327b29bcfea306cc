package parley.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class RetryOnConflictTest {

    private final AtomicInteger decided = new AtomicInteger();

    @Test
    void of_two_who_come_at_the_same_instant_the_second_decides_on_what_the_first_did() {
        assertThat(gateway(1, new ConcurrencyException("somebody was first")).<String>sendAndWait("add"))
                .isEqualTo("done");
        assertThat(decided).hasValue(2);
    }

    @Test
    void so_does_the_second_of_two_who_begin_the_same() {
        assertThat(gateway(1, new AggregateStreamCreationException("somebody was first"))
                        .<String>sendAndWait("add"))
                .isEqualTo("done");
        assertThat(decided).hasValue(2);
    }

    @Test
    void a_third_try_is_not_made() {
        assertThatThrownBy(() -> gateway(9, new ConcurrencyException("always")).sendAndWait("add"))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(decided).hasValue(2);
    }

    @Test
    void any_other_failure_is_final() {
        assertThatThrownBy(() -> gateway(1, new IllegalStateException("broken")).sendAndWait("add"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(decided).hasValue(1);
    }

    /** To a handler that fails so many times. */
    private CommandGateway gateway(int times, RuntimeException failure) {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe("java.lang.String", _ -> {
            if (decided.incrementAndGet() <= times) throw failure;
            return "done";
        });
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new RetryOnConflict())
                .build();
    }
}
