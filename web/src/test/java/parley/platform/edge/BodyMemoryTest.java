package parley.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMemoryTest {

    private final BodyMemory memory = new BodyMemory(400);

    @Test
    void one_address_has_a_quarter() {
        assertThat(memory.take("a", 100)).isTrue();
        assertThat(memory.take("a", 1)).isFalse();
        assertThat(memory.take("b", 100)).isTrue();
    }

    @Test
    void all_together_have_no_more_than_there_is() {
        for (var address : new String[] {"a", "b", "c", "d"})
            assertThat(memory.take(address, 100)).isTrue();
        assertThat(memory.take("e", 1)).isFalse();
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        assertThat(memory.take("a", 60)).isTrue();
        assertThat(memory.take("a", 40)).isTrue();
        memory.give("a", 60);
        assertThat(memory.take("a", 60)).isTrue();
        memory.give("a", 100);
        assertThat(memory.take("a", 100)).isTrue();
    }
}
