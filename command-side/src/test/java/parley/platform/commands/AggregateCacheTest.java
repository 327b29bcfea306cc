package parley.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AggregateCacheTest {

    private final AggregateCaches caches = new AggregateCaches();
    private final AggregateCache cache = caches.ofAggregates();

    @Test
    void what_was_used_is_there_again() {
        cache.put("room", "its state");
        assertThat(cache.<String, String>get("room")).isEqualTo("its state");
    }

    /** As after a command that changes nothing of a profile that nobody has told anything in. */
    @Test
    void an_aggregate_to_which_nothing_happened_is_not_kept() {
        cache.put(null, "nothing");
        assertThat(cache.containsKey("nothing")).isFalse();
    }

    /** Under the id of a room somebody may ask for a direct conversation. */
    @Test
    void each_kind_of_aggregate_has_its_own() {
        cache.put("room", "its state");
        assertThat(caches.ofAggregates().containsKey("room")).isFalse();
    }
}
