package embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of ids, which is the collection itself: its documents lie in the order of their ids. The library keeps every
 * id once more, and serializes two of them for each comparison.
 */
class IdIndex extends DirectIndex {

    private final MVMap<Object, Document> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    /** Whether documents lie under what they are asked for by: 1 and 1.0 are one number, and two keys. */
    static boolean isKey(@Nullable Object id) {
        return id instanceof String || id instanceof ObjectId;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        var id = document.get("_id");
        return isKey(id) && documents.containsKey(id) ? id : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        var id = document.get("_id");
        if (!isKey(id)) throw new InvalidIdFieldError("Only texts and object ids can be _id here, and not " + id);
        if (documents.containsKey(id)) throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
    }

    @Override
    public @Nullable Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    // Documents come and go with the collection, never change their ids, and are found by IndexedCollection.

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {}
}
