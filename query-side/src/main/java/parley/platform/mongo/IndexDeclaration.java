package parley.platform.mongo;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/**
 * An index that a feature's reads rely on; each feature declares its own as beans.
 *
 * @param collection whose documents it finds
 * @param keys the fields in order: those a read compares for equality first, then the one it ranges over or sorts by;
 *     {@code -} before a name means descending
 */
public record IndexDeclaration(String collection, List<String> keys) {

    public static IndexDeclaration on(String collection, String... keys) {
        return new IndexDeclaration(collection, List.of(keys));
    }

    Index definition() {
        var index = new Index();
        for (var key : keys) {
            if (key.startsWith("-")) index.on(key.substring(1), Sort.Direction.DESC);
            else index.on(key, Sort.Direction.ASC);
        }
        return index;
    }
}
