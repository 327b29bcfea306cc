package parley.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import parley.platform.segments.NodeName;

/** Tokens to be looked at by whoever claims none of them, as the framework's store keeps them. */
public class StoredTokens {

    /** The framework's own, which it keeps to itself. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final MongoCollection<Document> tokens;
    private final Serializer serializer;
    private final String node;

    public StoredTokens(MongoCollection<Document> tokens, Serializer serializer, NodeName node) {
        this.tokens = tokens;
        this.serializer = serializer;
        this.node = node.value();
    }

    /** How far each segment has got. */
    Map<Integer, Long> positions(String processor) {
        var positions = new HashMap<Integer, Long>();
        for (var entry : tokens.find(of(processor))) positions.put(entry.getInteger("segment"), position(entry));
        return positions;
    }

    /** Whether another node works on it, or did so until a moment ago. */
    boolean areClaimedElsewhere(String processor) {
        var since = System.currentTimeMillis() - CLAIM.toMillis();
        for (var entry : tokens.find(of(processor))) if (isClaimedElsewhere(entry, since)) return true;
        return false;
    }

    void remove(String processor) {
        tokens.deleteMany(of(processor));
    }

    private boolean isClaimedElsewhere(Document entry, long since) {
        var owner = entry.getString("owner");
        return owner != null && !owner.equals(node) && entry.getLong("timestamp") > since;
    }

    private long position(Document entry) {
        var stored = entry.get("token", Binary.class);
        if (stored == null) return -1;
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(stored.getData(), byte[].class, entry.getString("tokenType"), null));
        return token == null ? -1 : token.position().orElse(-1);
    }

    private static Bson of(String processor) {
        return Filters.eq("processorName", processor);
    }
}
