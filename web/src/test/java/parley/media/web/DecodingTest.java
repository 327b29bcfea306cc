package parley.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import parley.media.MediaRejection;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;

/** Decoders that never end, that fail in their own ways, and people who send nothing else. */
class DecodingTest {

    private static final AccountId ANA = new AccountId("ana");
    private static final AccountId BEN = new AccountId("ben");
    private static final long ALL_OF_ONE_PERSON = 4_000_000;

    final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endWhatDoesNotByItself() {
        end.countDown();
    }

    @Test
    void one_that_never_ends_keeps_the_memory_of_its_sender_alone() throws IOException {
        var decoding = decoding(Duration.ofMillis(100), Duration.ofMinutes(2));
        assertThat(refusal(decoding, ANA, ALL_OF_ONE_PERSON, this::hang)).isEqualTo(MediaRejection.PICTURE_TOO_SLOW);
        assertThat(refusal(decoding, ANA, 1, () -> "")).isEqualTo(MediaRejection.TOO_MANY_PICTURES);
        assertThat(decoding.within(BEN, 1_500_000, () -> "Ben's")).isEqualTo("Ben's");
        end.countDown();
        await().ignoreExceptions()
                .until(() ->
                        decoding.within(ANA, ALL_OF_ONE_PERSON, () -> "Ana's").equals("Ana's"));
    }

    @Test
    void whatever_it_throws_is_a_refusal_and_gives_everything_back() throws IOException {
        var decoding = decoding(Duration.ofSeconds(20), Duration.ofMinutes(2));
        for (var error : new Throwable[] {
            new StackOverflowError(), new NoClassDefFoundError("x"), new ArithmeticException(), new InternalError()
        })
            assertThat(refusal(decoding, ANA, ALL_OF_ONE_PERSON, () -> thrown(error)))
                    .as(error.toString())
                    .isEqualTo(MediaRejection.PICTURE_UNREADABLE);
        assertThat(refusal(decoding, ANA, ALL_OF_ONE_PERSON, () -> thrown(new OutOfMemoryError())))
                .isEqualTo(MediaRejection.PICTURE_TOO_DETAILED);
        assertThat(decoding.within(ANA, ALL_OF_ONE_PERSON, () -> "next")).isEqualTo("next");
    }

    @Test
    void who_has_used_up_the_time_is_told_when_to_come_again_and_others_go_on() throws IOException {
        var decoding = decoding(Duration.ofSeconds(20), Duration.ofMillis(1));
        decoding.within(ANA, 1, () -> "first");
        var refused = catchThrowableOfType(RequestRejected.class, () -> decoding.within(ANA, 1, () -> "second"));
        assertThat(refused.reason()).isEqualTo(MediaRejection.TOO_MANY_PICTURES);
        assertThat(refused.retryAfter()).isPositive();
        assertThat(decoding.within(BEN, 1, () -> "Ben's")).isEqualTo("Ben's");
    }

    @Test
    void a_crowd_waits_for_a_while_and_is_then_told_to_come_again() throws Exception {
        var decoding = decoding(Duration.ofSeconds(20), Duration.ofMinutes(2));
        var began = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = people.submit(() -> decoding.within(ANA, ALL_OF_ONE_PERSON, () -> {
                began.countDown();
                return hang();
            }));
            began.await();
            var refusals = IntStream.range(0, 100)
                    .mapToObj(i ->
                            people.submit(() -> refusal(decoding, new AccountId("p" + i), ALL_OF_ONE_PERSON, () -> "")))
                    .toList();
            for (var refusal : refusals) assertThat(refusal.get()).isEqualTo(MediaRejection.PICTURES_BUSY);
            end.countDown();
            assertThat(slow.get()).isEmpty();
        }
    }

    private String hang() {
        for (var ended = false; !ended; ) {
            try {
                end.await();
                ended = true;
            } catch (InterruptedException deaf) {
                // As a decoder that looks at nothing.
            }
        }
        return "";
    }

    private static String thrown(Throwable error) {
        throw DecodingTest.<RuntimeException>unchecked(error);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T unchecked(Throwable error) throws T {
        throw (T) error;
    }

    private static Object refusal(Decoding decoding, AccountId who, long pixels, Decoding.Step<String> step) {
        return catchThrowableOfType(RequestRejected.class, () -> decoding.within(who, pixels, step))
                .reason();
    }

    private static Decoding decoding(Duration time, Duration perPeriod) {
        return new Decoding(new MediaSettings(
                DataSize.ofMegabytes(2),
                DataSize.ofMegabytes(50),
                4,
                6,
                time,
                Duration.ofMillis(300),
                perPeriod,
                Duration.ofMinutes(6),
                20,
                Duration.ofHours(24)));
    }
}
