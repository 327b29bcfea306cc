package parley.shared;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question that may take for ever, such as one to a server that is gone: asked once a second at most and
 * by one at a time, and waited for two seconds, so that whoever watches the site neither hangs nor costs much.
 */
public final class TimeLimitedProbe<T> {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    private record Round<T>(CompletableFuture<T> answer, long begun) {}

    private final Callable<T> question;
    private @Nullable Round<T> last;

    public TimeLimitedProbe(Callable<T> question) {
        this.question = question;
    }

    /** Throws what the question threw, or a {@code TimeoutException}. */
    public T get() throws Exception {
        var round = round();
        var left = PATIENCE - (System.nanoTime() - round.begun());
        try {
            return round.answer().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private synchronized Round<T> round() {
        var now = System.nanoTime();
        if (last != null && (!last.answer().isDone() || now - last.begun() < FRESH)) return last;
        var round = new Round<>(new CompletableFuture<T>(), now);
        Thread.ofPlatform().daemon().name("watching").start(() -> ask(round.answer()));
        last = round;
        return round;
    }

    private void ask(CompletableFuture<T> answer) {
        try {
            answer.complete(question.call());
        } catch (Exception failure) {
            answer.completeExceptionally(failure);
        }
    }
}
