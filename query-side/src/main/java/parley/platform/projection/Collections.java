package parley.platform.projection;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Whole collections at once, for rebuilding. */
public final class Collections {

    private Collections() {}

    /** Empties collections without dropping them, so that their indexes stay. */
    public static void empty(MongoOperations mongo, List<String> names) {
        for (var name : names) mongo.remove(new Query(), name);
    }
}
