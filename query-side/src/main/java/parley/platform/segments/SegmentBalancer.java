package parley.platform.segments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import parley.platform.readmodels.ReadModels;

/**
 * How many segments of a projection this node may hold: as many as every other node that is there, rounded up.
 *
 * <p>Its processors ask before each look for segments, and give back what is too many. By asking, a node tells the others
 * that it is there.
 */
class SegmentBalancer implements MaxSegmentProvider, DisposableBean {

    /** Of a node that was killed the claims last no longer. */
    private static final Duration GONE = Duration.ofSeconds(10);

    /** That a node takes part in a projection. */
    @Document(Sharer.COLLECTION)
    record Sharer(@Id String id, String node, Instant seen) {

        static final String COLLECTION = "sharer";
    }

    private final MongoOperations mongo;
    private final TokenStore tokens;
    private final String node;
    private final ReadModels models;
    private final Clock clock;

    SegmentBalancer(MongoOperations mongo, TokenStore tokens, NodeName node, ReadModels models, Clock clock) {
        this.mongo = mongo;
        this.tokens = tokens;
        this.node = node.value();
        this.models = models;
        this.clock = clock;
    }

    @Override
    public int getMaxSegments(String projection) {
        if (models.isLeftToOthers(projection)) return 0;
        var segments = tokens.fetchSegments(projection).length;
        if (segments == 0) return Short.MAX_VALUE; // nobody has made them yet
        if (segments == 1) return 1;
        var sharers = Math.max(1, sharers(models.processor(projection)));
        return (segments + sharers - 1) / sharers;
    }

    private int sharers(String projection) {
        var now = clock.instant();
        mongo.save(new Sharer(projection + "/" + node, node, now));
        var ofProjection = Criteria.where("_id").gt(projection + "/").lt(projection + "0");
        return (int) mongo.count(Query.query(ofProjection.and("seen").gt(now.minus(GONE))), Sharer.class);
    }

    /** Others need not wait until it shows that this node is gone. */
    @Override
    public void destroy() {
        mongo.remove(Query.query(Criteria.where("node").is(node)), Sharer.class);
    }
}
