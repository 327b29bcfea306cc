package embeddedmongo;

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
        MVMap<String, Object> meta = store.openMap("meta." + getFullCollectionNamespace(collection));
        return new IndexedCollection(this, collection, options, documents(collection), meta, cursorRegistry, fullScans);
    }

    private MVMap<Object, Document> documents(String collection) {
        return store.openMap(
                "databases." + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>().valueType(new StoredBson()));
    }

    /** The library's own index of ids may lie in files from before. */
    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (!keys.getFirst().getKey().equals("_id"))
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        store.removeMap(mapName(collection, index));
        return new IdIndex(index, keys, documents(collection));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(store, mapName(collection, index), index, keys);
    }

    private String mapName(String collection, String index) {
        return getFullCollectionNamespace(collection) + "._index_" + index;
    }
}
