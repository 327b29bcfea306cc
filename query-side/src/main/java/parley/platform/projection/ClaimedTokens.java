package parley.platform.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.jspecify.annotations.Nullable;
import parley.platform.segments.SegmentClaim;

/**
 * The tokens of all segments, and since when this node has been sure of its claims on them. Whoever claims one learns anew
 * what waits.
 */
public class ClaimedTokens extends MongoTokenStore {

    /** Half of what a claim lasts: nobody else can have it yet. */
    private static final Duration SURE = Duration.ofSeconds(5);

    private record Key(String processor, int segment) {}

    /** By two clocks: one stands still while a whole machine sleeps, and the other can be set. */
    private record Moment(long nanos, long millis) {

        static Moment now() {
            return new Moment(System.nanoTime(), System.currentTimeMillis());
        }

        boolean isRecent() {
            var now = now();
            return now.nanos - nanos < SURE.toNanos() && Math.abs(now.millis - millis) < SURE.toMillis();
        }
    }

    private final Map<Key, Moment> confirmed = new ConcurrentHashMap<>();
    private final DeadLetters letters;
    private final RecentDocuments recent;

    public ClaimedTokens(Builder builder, DeadLetters letters, RecentDocuments recent) {
        super(builder);
        this.letters = letters;
        this.recent = recent;
    }

    SegmentClaim claim(String processor, int segment) {
        return () -> {
            var moment = confirmed.get(new Key(processor, segment));
            if (moment == null || !moment.isRecent()) extendClaim(processor, segment);
        };
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        var before = Moment.now();
        var token = super.fetchToken(processor, segment);
        letters.forget(processor);
        recent.forgetAll();
        confirmed.put(new Key(processor, segment), before);
        return token;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        var before = Moment.now();
        super.storeToken(token, processor, segment);
        confirmed.put(new Key(processor, segment), before);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var before = Moment.now();
        super.extendClaim(processor, segment);
        confirmed.put(new Key(processor, segment), before);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        confirmed.remove(new Key(processor, segment));
        super.releaseClaim(processor, segment);
    }
}
