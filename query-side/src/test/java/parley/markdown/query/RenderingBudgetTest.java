package parley.markdown.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes holds the projection for no longer than a blink: over generated texts, the same in each run. */
class RenderingBudgetTest {

    private static final long BUDGET_MILLIS = 50;

    /** {@code -Dhostile.texts=100000 -Dhostile.first=…} for a night. */
    private static final long TEXTS = Long.getLong("hostile.texts", 300);

    private static final long FIRST = Long.getLong("hostile.first", 0);

    /** The compiler and other processes take their time too: only what is never quick enough is too slow. */
    private static final int TRIES = 8;

    private final Markdown markdown = new Markdown();

    @Test
    void every_text_is_rendered_within_the_budget() {
        LongStream.range(0, 60).forEach(seed -> markdown.render(HostileTexts.of(seed)));

        var micros = LongStream.range(FIRST, FIRST + TEXTS)
                .map(this::micros)
                .sorted()
                .toArray();

        System.out.printf(
                "%,d hostile texts: median %.1f ms, worst %.1f ms of processor%n",
                TEXTS, micros[micros.length / 2] / 1e3, micros[micros.length - 1] / 1e3);
    }

    private long micros(long seed) {
        var text = HostileTexts.of(seed);
        SafeHtml.check(markdown.render(text).html());
        var fastest = Long.MAX_VALUE;
        for (var i = 0; i < TRIES && (i == 0 || fastest > TimeUnit.MILLISECONDS.toMicros(BUDGET_MILLIS)); i++)
            fastest = Math.min(fastest, once(text));
        assertThat(fastest)
                .as("microseconds for seed %d", seed)
                .isLessThan(TimeUnit.MILLISECONDS.toMicros(BUDGET_MILLIS));
        return fastest;
    }

    private long once(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        var html = markdown.render(text).html();
        var nanos = threads.getCurrentThreadCpuTime() - start;
        assertThat(html.length()).isLessThanOrEqualTo(BoundedHtml.LONGEST);
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
