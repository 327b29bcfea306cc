package parley.shared.query;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The library's database, with collections that use indexes and documents that take less room. */
class IndexedDatabase extends H2Database {

    private final MVStore store;
    private final FullScans fullScans;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors, FullScans fullScans) {
        this.store = store; // before the library's constructor, which opens the collections
        this.fullScans = fullScans;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        var name = getFullCollectionNamespace(collection);
        MVMap<Object, Document> documents =
                store.openMap("databases." + name, new MVMap.Builder<Object, Document>().valueType(new StoredBson()));
        MVMap<String, Object> meta = store.openMap("meta." + name);
        return new IndexedCollection(this, collection, options, documents, meta, cursorRegistry, fullScans);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(store, getFullCollectionNamespace(collection) + "._index_" + index, index, keys);
    }
}
