package parley.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class ReadHighWaterMarkTest {

    final InFlightAppends appends = new InFlightAppends();
    final ReadHighWaterMark inOrder = new ReadHighWaterMark(appends);

    @Test
    void all_can_be_read_where_nothing_is_being_stored() {
        assertThat(read(appends.oldest())).hasSize(2);
    }

    @Test
    void what_follows_a_missing_number_waits_for_what_is_being_stored() {
        appends.run(() -> assertThat(read(appends.oldest())).hasSize(1));
        assertThat(read(appends.oldest())).hasSize(2);
    }

    /** It has taken its number after the reader looked at what is being stored, and before the reader looked at the events. */
    @Test
    void it_waits_also_for_what_has_begun_since_the_reader_looked() {
        var before = appends.oldest();
        appends.run(() -> assertThat(read(before)).hasSize(1));
    }

    /** It has ended between the same two moments, and may have stored the missing event just after they were read. */
    @Test
    void it_waits_also_for_what_has_ended_since_the_reader_looked() {
        var before = new long[1];
        appends.run(() -> before[0] = appends.oldest());
        assertThat(read(before[0])).hasSize(1);
    }

    @Test
    void what_begins_later_is_not_waited_for() {
        appends.run(() -> read(appends.oldest()));
        appends.run(() -> assertThat(read(appends.oldest())).hasSize(2));
    }

    private List<?> read(long oldest) {
        return inOrder.of(List.of(event(8), event(10, 9)), token(7), oldest);
    }

    private static TrackedEventData<byte[]> event(long number, long... missing) {
        var stored = new GenericDomainEventEntry<>(
                "Room", "a room", number, "an event", Instant.EPOCH.toString(), "Event", "", new byte[0], new byte[0]);
        return new TrackedDomainEventData<>(token(number, missing), stored);
    }

    private static TrackingToken token(long number, long... missing) {
        return GapAwareTrackingToken.newInstance(
                number, Arrays.stream(missing).boxed().collect(Collectors.toSet()));
    }
}
