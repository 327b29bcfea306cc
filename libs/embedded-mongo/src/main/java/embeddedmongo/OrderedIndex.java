package embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, which the library does without: entries in order, so that a page of documents is found
 * by equality on the first keys, a range on the next, and read in order.
 */
class OrderedIndex extends DirectIndex {

    /** The trait of an index in which some document has a list in an indexed field, and so several entries. */
    private static final String LISTS = "lists";

    private final MVMap<IndexEntry, Boolean> entries;

    private final MVMap<String, Boolean> traits;

    OrderedIndex(MVStore store, String mapName, String name, List<IndexKey> keys) {
        super(name, keys, true);
        var directions = keys.stream().map(IndexKey::isAscending).toList();
        this.entries = store.openMap(
                mapName, new MVMap.Builder<IndexEntry, Boolean>().keyType(new StoredIndexEntry(directions)));
        this.traits = store.openMap(mapName + "._traits");
    }

    /** How this index would answer, if it can be of use at all. */
    Optional<IndexScan> scan(Conditions conditions, @Nullable Document orderBy) {
        var usable = traits.containsKey(LISTS) ? conditions.forLists() : conditions;
        return IndexScan.plan(getKeys(), entries, usable, orderBy);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        var all = getKeyValues(document);
        if (all.size() > 1) traits.put(LISTS, Boolean.TRUE);
        for (var values : all) entries.put(entry(values, position), Boolean.TRUE);
    }

    @Override
    public @Nullable Object remove(Document document) {
        var position = Missing.ofNullable(document.get("_id"));
        for (var values : getKeyValues(document)) entries.remove(entry(values, position));
        return null;
    }

    /** A document with a list has an entry for each element, of which a change seldom touches more than one. */
    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        var before = getKeyValues(oldDocument);
        var after = getKeyValues(newDocument);
        if (before.equals(after)) return;
        if (after.size() > 1) traits.put(LISTS, Boolean.TRUE);
        for (var gone : without(before, after)) entries.remove(entry(gone, position));
        for (var come : without(after, before)) entries.put(entry(come, position), Boolean.TRUE);
    }

    private static Set<KeyValue> without(Set<KeyValue> some, Set<KeyValue> others) {
        var rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static IndexEntry entry(KeyValue values, Object position) {
        var list = new ArrayList<@Nullable Object>();
        for (var value : values) list.add(value instanceof Missing ? null : value);
        return new IndexEntry(list, position, 0);
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    // Nothing is refused here, and nothing found by a document alone.

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}
}
