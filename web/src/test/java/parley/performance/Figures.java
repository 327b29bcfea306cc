package parley.performance;

import java.util.Collection;
import java.util.Locale;

/** Percentiles in milliseconds, as a row of a Markdown table. */
final class Figures {

    private Figures() {}

    static void print(String what, Collection<Long> nanoseconds) {
        var sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | n %d | p50 %.2f ms | p99 %.2f ms | max %.2f ms |%n",
                what,
                sorted.length,
                at(sorted, 0.50),
                at(sorted, 0.99),
                at(sorted, 1.0));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / 1e6;
    }
}
