package embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes the reads that no index helped, so that none goes unseen while a collection is still small; and how many documents
 * the others looked at.
 */
public class FullScans {

    private static final Logger log = LoggerFactory.getLogger(FullScans.class);

    /** Below this a scan costs less than looking for something better. */
    private static final int SMALL = 100;

    private final LongAdder count = new LongAdder();
    private final LongAdder examined = new LongAdder();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void note(String collection, int size, Document query) {
        if (query.isEmpty() || size < SMALL) return;
        count.increment();
        if (told.add(collection + query.keySet()))
            log.warn("{}: no index serves {}; all {} documents were read", collection, query.keySet(), size);
    }

    /** An index led to one more document. */
    void examine() {
        examined.increment();
    }

    /** Documents to which indexes led. */
    public long examined() {
        return examined.sum();
    }

    /** Reads of more than 100 documents that no index helped. */
    public long count() {
        return count.sum();
    }
}
