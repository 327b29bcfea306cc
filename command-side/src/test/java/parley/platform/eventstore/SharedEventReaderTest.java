package parley.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SharedEventReaderTest {

    private static final int KEPT = 64;
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration RECENT = Duration.ofMinutes(1);

    private final CountingStore store = new CountingStore();
    private final SharedEventReader reader =
            new SharedEventReader(store, new EventWindow.Limits(KEPT, PATIENCE, PATIENCE, LONG, RECENT));

    @Nested
    class Close_together {

        @Test
        void each_event_is_read_once_for_all() {
            var streams = open(9, -1);
            store.append(KEPT / 2);
            for (var stream : streams) assertThat(read(stream)).isEqualTo(numbers(0, KEPT / 2));
            assertThat(store.timesRead()).containsOnly(1);
            assertThat(store.streams()).isEqualTo(1);
        }

        @Test
        void who_comes_later_shares_what_is_kept() {
            var early = open(-1);
            store.append(KEPT / 2);
            read(early);
            var late = open(9);
            assertThat(read(late)).isEqualTo(numbers(10, KEPT / 2));
            assertThat(store.timesRead()).containsOnly(1);
        }

        @Test
        void who_comes_from_behind_what_is_kept_reads_alone_and_shares_from_where_they_meet() {
            var early = open(-1);
            store.append(3 * KEPT);
            read(early);
            var late = open(9);
            assertThat(read(late)).isEqualTo(numbers(10, 3 * KEPT));
            assertThat(store.streams()).isEqualTo(1);
            store.append(5);
            assertThat(read(late)).isEqualTo(numbers(3 * KEPT, 3 * KEPT + 5));
            assertThat(read(early)).isEqualTo(numbers(3 * KEPT, 3 * KEPT + 5));
            assertThat(store.timesRead().subList(3 * KEPT, 3 * KEPT + 5)).containsOnly(1);
        }

        @Test
        void who_closes_in_the_middle_disturbs_nobody() {
            var streams = open(3, -1);
            store.append(10);
            next(streams.get(0));
            next(streams.get(1));
            streams.get(0).close();
            assertThat(read(streams.get(1))).isEqualTo(numbers(1, 10));
            assertThat(read(streams.get(2))).isEqualTo(numbers(0, 10));
        }

        @Test
        void when_the_last_one_has_closed_nothing_is_open() {
            var streams = open(3, -1);
            store.append(10);
            streams.forEach(SharedEventReaderTest::read);
            streams.forEach(TrackingEventStream::close);
            assertThat(store.streams()).isZero();
            assertThat(streams.getFirst().hasNextAvailable()).isFalse();
        }

        @Test
        void all_are_called_when_there_is_something_new() {
            var calls = new AtomicInteger();
            for (var stream : open(3, -1)) {
                stream.setOnAvailableCallback(calls::incrementAndGet);
                assertThat(stream.hasNextAvailable()).isFalse();
            }
            store.append(1);
            assertThat(calls).hasValue(3);
        }

        @Test
        void who_waits_gets_an_event_as_it_comes() throws Exception {
            var stream = open(-1);
            assertThat(stream.hasNextAvailable()).isFalse();
            var waiting = CompletableFuture.supplyAsync(() -> next(stream));
            store.append(1);
            assertThat(waiting.get(10, TimeUnit.SECONDS)).isZero();
        }
    }

    @Nested
    class One_that_is_slow {

        @Test
        void is_overtaken_by_new_events_and_loses_nothing() {
            var slow = open(-1);
            var quick = open(-1);
            store.append(5 * KEPT);
            next(slow);
            assertThat(read(quick)).isEqualTo(numbers(0, 5 * KEPT));
            assertThat(read(slow)).isEqualTo(numbers(1, 5 * KEPT));
        }

        @Test
        void is_waited_for_among_events_of_long_ago_so_that_each_is_read_once() throws Exception {
            var patient = new SharedEventReader(
                    store, new EventWindow.Limits(KEPT, Duration.ZERO, Duration.ofMinutes(1), LONG, RECENT));
            var slow = patient.openStream(null);
            var quick = patient.openStream(null);
            store.appendLongAgo(20 * KEPT);
            var ahead = CompletableFuture.supplyAsync(() -> read(quick));
            assertThat(read(slow)).isEqualTo(numbers(0, 20 * KEPT));
            assertThat(ahead.get(60, TimeUnit.SECONDS)).isEqualTo(numbers(0, 20 * KEPT));
            assertThat(store.timesRead()).containsOnly(1);
        }

        @Test
        void holds_nobody_up_once_it_stands_still() {
            var standing = open(-1);
            var quick = open(-1);
            store.appendLongAgo(5 * KEPT);
            next(standing);
            assertThat(read(quick)).isEqualTo(numbers(0, 5 * KEPT));
            assertThat(read(standing)).isEqualTo(numbers(1, 5 * KEPT));
        }

        @Test
        void is_never_told_that_nothing_is_left_before_it_has_all() {
            open(-1);
            var quick = open(-1);
            store.appendLongAgo(5 * KEPT);
            for (int i = 0; i < 5 * KEPT; i++) {
                assertThat(quick.hasNextAvailable()).isTrue();
                next(quick);
            }
        }
    }

    @Nested
    class When_the_store_fails {

        @Test
        void everybody_is_told_and_goes_on_in_a_new_stream() {
            var streams = open(3, -1);
            store.append(5);
            streams.forEach(SharedEventReaderTest::read);
            var broken = new IllegalStateException("away");
            store.fail(broken);
            for (var stream : streams)
                assertThatThrownBy(stream::hasNextAvailable).isSameAs(broken);
            store.recover();
            for (var stream : streams)
                assertThatThrownBy(stream::hasNextAvailable).isSameAs(broken);
            streams.forEach(TrackingEventStream::close);

            var again = open(3, 4);
            store.append(5);
            for (var stream : again) assertThat(read(stream)).isEqualTo(numbers(5, 10));
            assertThat(store.streams()).isEqualTo(1);
        }

        @Test
        void what_was_read_before_is_still_given() {
            var first = open(-1);
            var second = open(-1);
            store.append(5);
            read(first);
            store.fail(new IllegalStateException("away"));
            assertThatThrownBy(first::hasNextAvailable).hasMessage("away");
            for (int i = 0; i < 5; i++) assertThat(next(second)).isEqualTo(i);
            assertThatThrownBy(second::hasNextAvailable).hasMessage("away");
        }
    }

    @Nested
    class Events_that_a_reader_has_no_use_for {

        @Test
        void are_passed_over_but_for_the_newest() {
            store.append("wanted", Instant.now());
            store.append(1, Instant.now());
            store.append(2, Instant.now());
            store.append("wanted", Instant.now());
            store.append(3, Instant.now());
            store.append(4, Instant.now());
            var stream = open(-1);
            next(stream);
            stream.skipMessagesWithPayloadTypeOf(stream.peek().orElseThrow());
            next(stream);
            assertThat(read(stream)).containsExactly(3L, 5L);
        }
    }

    /** A number that is missing may still come, and only to a reader whose token notes that. */
    @Nested
    class With_a_gap {

        final CountingStore numbered =
                new CountingStore(number -> GapAwareTrackingToken.newInstance(number, List.of()));

        final SharedEventReader shared =
                new SharedEventReader(numbered, new EventWindow.Limits(KEPT, PATIENCE, PATIENCE, LONG, RECENT));

        @Test
        void a_reader_reads_alone_until_it_is_beyond_and_shares_from_there() {
            numbered.append(10);
            var others = shared.openStream(null);
            read(others);
            var one = shared.openStream(GapAwareTrackingToken.newInstance(7, List.of(3L)));
            assertThat(next(one)).isEqualTo(8);
            assertThat(numbered.streams()).isEqualTo(2);
            assertThat(read(one)).containsExactly(9L);
            assertThat(numbered.streams()).isEqualTo(1);
        }
    }

    /** Readers that open, stop, close, come back at their tokens and are slow, while events come and the store breaks. */
    @RepeatedTest(20)
    void whatever_happens_each_reader_gets_every_event_once_and_in_order() throws Exception {
        var seed = ThreadLocalRandom.current().nextLong();
        var random = new Random(seed);
        System.out.println("SharedEventReaderTest: seed " + seed);
        var total = 2_000;
        var tight = new SharedEventReader(
                store,
                new EventWindow.Limits(KEPT, Duration.ofMillis(2), Duration.ofMillis(2), Duration.ofMillis(1), RECENT));
        if (random.nextBoolean()) store.appendLongAgo(total / 2);
        try (var threads = Executors.newCachedThreadPool()) {
            var all = IntStream.range(0, 6)
                    .mapToObj(_ -> random.nextLong())
                    .map(own -> CompletableFuture.supplyAsync(() -> follow(tight, new Random(own), total), threads))
                    .toList();
            while (store.size() < total) {
                store.append(1 + random.nextInt(20));
                if (random.nextInt(20) == 0) store.fail(new IllegalStateException("away"));
                if (random.nextInt(3) == 0) LockSupport.parkNanos(100_000);
                store.recover();
            }
            for (var one : all)
                assertThat(one.get(60, TimeUnit.SECONDS)).as("seed %d", seed).isEqualTo(numbers(0, total));
        }
        assertThat(store.streams()).isZero();
    }

    /** As a processor does: after a failure, and now and then without, it begins again after the last it has. */
    private List<Long> follow(SharedEventReader events, Random random, int total) {
        var got = new ArrayList<Long>();
        while (got.size() < total) {
            try (var stream = events.openStream(got.isEmpty() ? null : store.token(got.getLast()))) {
                for (int until = random.nextInt(500); until > 0 && got.size() < total; until--) {
                    if (stream.hasNextAvailable(random.nextInt(3), TimeUnit.MILLISECONDS)) got.add(next(stream));
                    if (random.nextInt(200) == 0) Thread.sleep(random.nextInt(4));
                }
            } catch (IllegalStateException away) {
                LockSupport.parkNanos(100_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return got.subList(0, total);
    }

    @Test
    void what_many_ask_for_at_once_is_opened_once() throws Exception {
        var streams = open(9, -1);
        store.append(KEPT / 2);
        try (var threads = Executors.newFixedThreadPool(9)) {
            for (var stream : streams)
                threads.execute(() -> {
                    while (stream.hasNextAvailable()) take(stream).getPayload();
                });
        }
        assertThat(store.timesOpened()).containsOnly(1);
    }

    private TrackingEventStream open(long readUpTo) {
        return reader.openStream(readUpTo < 0 ? null : store.token(readUpTo));
    }

    private List<TrackingEventStream> open(int count, long readUpTo) {
        return Stream.generate(() -> open(readUpTo)).limit(count).toList();
    }

    private static List<Long> read(TrackingEventStream stream) {
        var numbers = new ArrayList<Long>();
        while (stream.hasNextAvailable()) numbers.add(next(stream));
        return numbers;
    }

    private static long next(TrackingEventStream stream) {
        return take(stream).trackingToken().position().orElseThrow();
    }

    private static TrackedEventMessage<?> take(TrackingEventStream stream) {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}
