package parley.platform.allowances;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.convert.DurationStyle;

/** So many times within such a while, written as {@code 10/5m}; of several, as {@code 10/10s, 100/10m}, each holds. */
public record Rates(List<Rate> all) {

    /** @param within the time in which so many are given back, evenly */
    public record Rate(int times, Duration within) {

        static Rate valueOf(String text) {
            var parts = text.split("/", 2);
            return new Rate(Integer.parseInt(parts[0].strip()), DurationStyle.detectAndParse(parts[1].strip()));
        }

        private Bandwidth bandwidth() {
            return Bandwidth.builder()
                    .capacity(times)
                    .refillGreedy(times, within)
                    .build();
        }
    }

    public static Rates valueOf(String text) {
        return new Rates(Arrays.stream(text.split(",")).map(Rate::valueOf).toList());
    }

    Bucket bucket() {
        var bucket = Bucket.builder();
        all.forEach(rate -> bucket.addLimit(rate.bandwidth()));
        return bucket.build();
    }
}
