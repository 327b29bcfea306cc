package parley.platform.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.jspecify.annotations.Nullable;
import parley.platform.readmodels.ReadModels;
import parley.platform.segments.SegmentClaim;

/**
 * The tokens of all segments, and since when this node has been sure of its claims on them. Whoever claims one learns anew
 * what waits. Each build of a read model has tokens of its own: a processor's name means those of the build that it writes.
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
    private final StoredTokens stored;
    private final ReadModels models;
    private final DeadLetters letters;
    private final RecentDocuments recent;

    public ClaimedTokens(
            Builder builder, StoredTokens stored, ReadModels models, DeadLetters letters, RecentDocuments recent) {
        super(builder);
        this.stored = stored;
        this.models = models;
        this.letters = letters;
        this.recent = recent;
    }

    SegmentClaim claim(String processor, int segment) {
        return () -> {
            var moment = confirmed.get(new Key(models.processor(processor), segment));
            if (moment == null || !moment.isRecent()) extendClaim(processor, segment);
        };
    }

    /** How far each segment has got, whoever has it; no later than that. */
    public Map<Integer, Long> positions(String processor) {
        return stored.positions(models.processor(processor));
    }

    /** Whether another node works on some of it. */
    public boolean areClaimedElsewhere(String processor) {
        return stored.areClaimedElsewhere(models.processor(processor));
    }

    /** For good: the build is no longer there. */
    public void forget(String processor) {
        stored.remove(models.processor(processor));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        var name = models.processor(processor);
        var before = Moment.now();
        var token = super.fetchToken(name, segment);
        letters.forget(name);
        recent.forgetAll();
        confirmed.put(new Key(name, segment), before);
        return token;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        var name = models.processor(processor);
        var before = Moment.now();
        super.storeToken(token, name, segment);
        confirmed.put(new Key(name, segment), before);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var name = models.processor(processor);
        var before = Moment.now();
        super.extendClaim(name, segment);
        confirmed.put(new Key(name, segment), before);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        var name = models.processor(processor);
        confirmed.remove(new Key(name, segment));
        super.releaseClaim(name, segment);
    }

    @Override
    public void initializeTokenSegments(String processor, int segmentCount, @Nullable TrackingToken initialToken) {
        super.initializeTokenSegments(models.processor(processor), segmentCount, initialToken);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        super.initializeSegment(token, models.processor(processor), segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        super.deleteToken(models.processor(processor), segment);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return super.fetchSegments(models.processor(processor));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return super.fetchAvailableSegments(models.processor(processor));
    }
}
