package parley.media.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import parley.media.MediaRejection;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;

/**
 * Runs what decodes pictures, within a budget of memory and of time for each person.
 *
 * <p>Each runs in a thread of its own, which whoever asked for it leaves when the time is up. A decoder that does not
 * notice goes on and keeps its memory, but that of its sender alone.
 */
@Component
class Decoding {

    private static final Logger LOG = LoggerFactory.getLogger(Decoding.class);

    /** What is run. */
    interface Step<T> {

        T take() throws IOException;
    }

    private static final int PIXELS_PER_PERMIT = 1_000_000;
    private static final int REMEMBERED = 10_000;

    private final MediaSettings settings;
    private final DecodingShares shares;
    private final Cache<AccountId, Bucket> times;

    Decoding(MediaSettings settings) {
        this.settings = settings;
        this.shares = new DecodingShares(settings);
        this.times = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(settings.decodingPeriod())
                .build();
    }

    /** Runs a step that holds so many pixels in memory. */
    <T> T within(AccountId who, long pixels, Step<T> step) throws IOException {
        var time = times.get(who, _ -> allowance());
        var left = time.estimateAbilityToConsume(1);
        if (!left.canBeConsumed())
            throw new RequestRejected(
                    MediaRejection.TOO_MANY_PICTURES, Duration.ofNanos(left.getNanosToWaitForRefill()));
        var megapixels = Math.clamp(pixels / PIXELS_PER_PERMIT + 1, 1, settings.megapixels());
        shares.take(who, megapixels);
        var task = new FutureTask<T>(() -> {
            var began = System.nanoTime();
            try {
                return step.take();
            } finally {
                shares.giveBack(who, megapixels);
                time.consumeIgnoringRateLimits(
                        1 + Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
        });
        Thread.ofPlatform().daemon().name("decoding").start(task);
        return result(task);
    }

    private <T> T result(FutureTask<T> task) throws IOException {
        try {
            return task.get(settings.decodingTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException tooSlow) {
            throw new RequestRejected(MediaRejection.PICTURE_TOO_SLOW);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RequestRejected(MediaRejection.PICTURES_BUSY, settings.decodingWait());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RequestRejected refused) throw refused;
            if (failed.getCause() instanceof OutOfMemoryError)
                throw new RequestRejected(MediaRejection.PICTURE_TOO_DETAILED);
            if (failed.getCause() instanceof IOException unwritable) throw unwritable;
            LOG.info("A picture could not be decoded: {}", String.valueOf(failed.getCause()));
            throw ImageStructure.unreadable();
        } finally {
            task.cancel(true);
        }
    }

    private Bucket allowance() {
        var millis = settings.decodingPerPeriod().toMillis();
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(millis)
                        .refillGreedy(millis, settings.decodingPeriod())
                        .build())
                .build();
    }
}
