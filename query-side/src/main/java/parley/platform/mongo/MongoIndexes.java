package parley.platform.mongo;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.ReadModel;
import parley.platform.readmodels.ReadModelsUnusable;

/** The one place that makes indexes, before the first projection writes; waits for MongoDB if that starts later. */
public class MongoIndexes implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger("parley.start");

    private final MongoTemplate mongo;
    private final List<IndexDeclaration> declarations;
    private final Runnable before;
    private final Duration patience;

    /** @param before what is to be done first, as soon as MongoDB answers */
    MongoIndexes(MongoTemplate mongo, List<IndexDeclaration> declarations, Runnable before, Duration patience) {
        this.mongo = mongo;
        this.declarations = declarations;
        this.before = before;
        this.patience = patience;
    }

    @Override
    public void afterPropertiesSet() {
        var end = System.nanoTime() + patience.toNanos();
        while (!madeAll())
            if (System.nanoTime() > end)
                throw new ReadModelsUnusable("MongoDB does not answer. Start it, or correct spring.mongodb.uri.", null);
    }

    /** Makes those of a build that is to be filled. */
    public void make(ReadModel model, Build build) {
        for (var declaration : declarations)
            if (model.collections().contains(declaration.collection()))
                make(declaration, build.collection(declaration.collection()));
    }

    /** The driver itself waits a while for a server before it gives up. */
    private boolean madeAll() {
        try {
            before.run();
            for (var declaration : declarations) make(declaration, declaration.collection());
            return true;
        } catch (DataAccessResourceFailureException away) {
            log.info("Waiting for MongoDB, which does not answer yet.");
            return false;
        }
    }

    private void make(IndexDeclaration declaration, String collection) {
        mongo.indexOps(collection).createIndex(declaration.definition());
    }
}
