package parley.platform.mongo;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The one place that makes indexes, before the first projection writes; waits for MongoDB if that starts later. */
class MongoIndexes implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger("parley.start");

    private final MongoTemplate mongo;
    private final List<IndexDeclaration> declarations;
    private final Duration patience;

    MongoIndexes(MongoTemplate mongo, List<IndexDeclaration> declarations, Duration patience) {
        this.mongo = mongo;
        this.declarations = declarations;
        this.patience = patience;
    }

    @Override
    public void afterPropertiesSet() {
        var end = System.nanoTime() + patience.toNanos();
        while (!madeAll())
            if (System.nanoTime() > end)
                throw new ReadModelsUnusable("MongoDB does not answer. Start it, or correct spring.mongodb.uri.", null);
    }

    /** The driver itself waits a while for a server before it gives up. */
    private boolean madeAll() {
        try {
            for (var declaration : declarations)
                mongo.indexOps(declaration.collection()).createIndex(declaration.definition());
            return true;
        } catch (DataAccessResourceFailureException away) {
            log.info("Waiting for MongoDB, which does not answer yet.");
            return false;
        }
    }
}
