package parley.platform.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import parley.platform.mongo.MongoInMemory;
import parley.platform.readmodels.ReadModels;

class SegmentBalancerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final MongoTemplate mongo = new MongoInMemory().template();
    private final TokenStore tokens = new InMemoryTokenStore();
    private final SegmentBalancer one = node("one", NOW);

    @BeforeEach
    void four_segments() {
        tokens.initializeTokenSegments("rooms", 4);
        tokens.initializeTokenSegments("friends", 1);
    }

    @Test
    void a_node_alone_has_them_all() {
        assertThat(one.getMaxSegments("rooms")).isEqualTo(4);
    }

    @Test
    void two_have_half_each_and_three_have_no_more_than_two() {
        node("two", NOW).getMaxSegments("rooms");
        assertThat(one.getMaxSegments("rooms")).isEqualTo(2);
        node("three", NOW).getMaxSegments("rooms");
        assertThat(one.getMaxSegments("rooms")).isEqualTo(2);
    }

    @Test
    void who_takes_no_part_in_a_projection_has_no_share_of_it() {
        tokens.initializeTokenSegments("roomsandmore", 4);
        node("two", NOW).getMaxSegments("roomsandmore");
        assertThat(one.getMaxSegments("rooms")).isEqualTo(4);
    }

    @Test
    void who_stops_is_out_at_once_and_who_dies_after_ten_seconds() {
        var two = node("two", NOW);
        two.getMaxSegments("rooms");
        node("three", NOW.minusSeconds(11)).getMaxSegments("rooms");
        assertThat(one.getMaxSegments("rooms")).isEqualTo(2);
        two.destroy();
        assertThat(one.getMaxSegments("rooms")).isEqualTo(4);
    }

    @Test
    void what_is_not_split_is_one_node_s() {
        assertThat(one.getMaxSegments("friends")).isEqualTo(1);
    }

    private SegmentBalancer node(String name, Instant now) {
        return new SegmentBalancer(
                mongo, tokens, new NodeName(name), new ReadModels(List.of()), Clock.fixed(now, ZoneOffset.UTC));
    }
}
