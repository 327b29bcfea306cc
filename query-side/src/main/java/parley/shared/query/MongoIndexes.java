package parley.shared.query;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The one place that makes indexes, before the first projection writes. */
class MongoIndexes implements InitializingBean {

    private final MongoTemplate mongo;
    private final List<IndexDeclaration> declarations;

    MongoIndexes(MongoTemplate mongo, List<IndexDeclaration> declarations) {
        this.mongo = mongo;
        this.declarations = declarations;
    }

    @Override
    public void afterPropertiesSet() {
        for (var declaration : declarations) {
            mongo.indexOps(declaration.collection()).createIndex(declaration.definition());
        }
    }
}
