package parley.platform.mongo;

import java.util.Map;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.shared.Dependency;

/** Whether MongoDB answers: every page is read from it. */
@Component
class MongoHealth implements Dependency {

    private final MongoOperations mongo;

    MongoHealth(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public Map<String, Object> check() {
        mongo.executeCommand("{ping: 1}");
        return Map.of();
    }
}
