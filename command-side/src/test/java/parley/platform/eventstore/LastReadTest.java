package parley.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LastReadTest {

    record Pair(String what, LastRead one, LastRead other, boolean same) {}

    static final List<Pair> PAIRS = List.of(
            new Pair("both at the beginning", begun(null), begun(null), true),
            new Pair("one at the beginning", begun(null), begun(at(1)), false),
            new Pair("the same token", begun(at(7, 3)), begun(at(7, 3)), true),
            new Pair("another number", read(at(7)), read(at(8)), false),
            new Pair("a gap that may still be filled", begun(at(7, 3)), read(at(7)), false),
            new Pair("a gap that the other may have filled", read(at(7)), begun(at(7, 3)), false),
            new Pair("a gap that both are beyond", read(at(7, 3)), read(at(7)), true));

    @ParameterizedTest
    @FieldSource("PAIRS")
    void readers_are_in_one_place_when_the_same_can_come(Pair pair) {
        assertThat(pair.one.isWhere(pair.other)).isEqualTo(pair.same);
        assertThat(pair.other.isWhere(pair.one)).isEqualTo(pair.same);
    }

    @Test
    void a_number_that_comes_late_settles_nothing_but_one_beyond_does() {
        var late = after(begun(at(7, 3)), at(7));
        assertThat(late.settled()).isFalse();
        assertThat(after(late, at(8)).settled()).isTrue();
    }

    private static LastRead begun(@Nullable TrackingToken token) {
        return LastRead.beginning(token);
    }

    private static LastRead read(TrackingToken token) {
        return after(begun(null), token);
    }

    private static LastRead after(LastRead before, TrackingToken token) {
        return before.after(new GenericTrackedEventMessage<>(token, new GenericEventMessage<>("said")));
    }

    private static TrackingToken at(long number, Integer... gaps) {
        return GapAwareTrackingToken.newInstance(
                number, Stream.of(gaps).map(Integer::longValue).toList());
    }
}
