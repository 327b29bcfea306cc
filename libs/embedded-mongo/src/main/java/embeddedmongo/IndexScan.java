package embeddedmongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A way through one index: the parts of it to be read, and whether they come in the order that was asked for.
 *
 * @param worth of several ways the one worth most is taken
 * @param sorted whether the documents come in order, so that reading may stop at the limit
 */
record IndexScan(MVMap<IndexEntry, Boolean> entries, List<Part> parts, boolean backwards, int worth, boolean sorted) {

    private record Part(IndexEntry from, IndexEntry to) {}

    static Optional<IndexScan> plan(
            List<IndexKey> keys,
            MVMap<IndexEntry, Boolean> entries,
            Conditions conditions,
            @Nullable Document orderBy) {
        List<List<@Nullable Object>> prefixes = List.of(List.of());
        int equal = 0;
        for (var key : keys) {
            var values = conditions.oneOf().get(key.getKey());
            if (values == null) break;
            prefixes = extended(prefixes, values);
            equal++;
        }
        var next = equal < keys.size() ? keys.get(equal) : null;
        var range = next == null ? null : conditions.ranges().get(next.getKey());
        var direction = prefixes.size() == 1 ? direction(keys.subList(equal, keys.size()), conditions, orderBy) : 0;
        var worth = 4 * equal + (range != null ? 2 : 0) + (direction != 0 ? 1 : 0);
        if (worth == 0) return Optional.empty();
        var parts = prefixes.stream().map(prefix -> part(prefix, next, range)).toList();
        return Optional.of(new IndexScan(entries, parts, direction < 0, worth, direction != 0));
    }

    /** The positions of the documents, each once. */
    Stream<Object> positions() {
        return parts.stream().flatMap(this::read).map(IndexEntry::position).distinct();
    }

    private Stream<IndexEntry> read(Part part) {
        Iterator<IndexEntry> cursor = backwards
                ? entries.cursor(part.to(), part.from(), true)
                : entries.cursor(part.from(), part.to(), false);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false);
    }

    private static List<List<@Nullable Object>> extended(List<List<@Nullable Object>> prefixes, List<Object> values) {
        var extended = new ArrayList<List<@Nullable Object>>();
        for (var prefix : prefixes) for (var value : values) extended.add(with(prefix, value));
        return extended;
    }

    private static List<@Nullable Object> with(List<@Nullable Object> prefix, @Nullable Object value) {
        var longer = new ArrayList<>(prefix);
        longer.add(value);
        return longer;
    }

    private static Part part(List<@Nullable Object> prefix, @Nullable IndexKey next, Conditions.@Nullable Range range) {
        var whole = new Part(IndexEntry.before(prefix), IndexEntry.after(prefix));
        if (next == null || range == null) return whole;
        var ascending = next.isAscending();
        var first = ascending ? range.low() : range.high();
        var firstIncluded = ascending ? range.lowIncluded() : range.highIncluded();
        var last = ascending ? range.high() : range.low();
        var lastIncluded = ascending ? range.highIncluded() : range.lowIncluded();
        return new Part(
                first == null ? whole.from() : bound(with(prefix, first), !firstIncluded),
                last == null ? whole.to() : bound(with(prefix, last), lastIncluded));
    }

    private static IndexEntry bound(List<@Nullable Object> values, boolean after) {
        return after ? IndexEntry.after(values) : IndexEntry.before(values);
    }

    /** 1 when reading forwards gives the order asked for, -1 when reading backwards does, 0 when neither does. */
    private static int direction(List<IndexKey> rest, Conditions conditions, @Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) return 0;
        var keys = new ArrayList<>(rest);
        keys.add(new IndexKey("_id", true)); // entries that are otherwise equal lie in the order of their documents
        var remaining = keys.iterator();
        int direction = 0;
        for (var order : orderBy.entrySet()) {
            if (conditions.isFixed(order.getKey())) continue;
            if (!remaining.hasNext() || !(order.getValue() instanceof Number sign)) return 0;
            var key = remaining.next();
            var way = (sign.intValue() > 0) == key.isAscending() ? 1 : -1;
            if (!key.getKey().equals(order.getKey()) || direction == -way) return 0;
            direction = way;
        }
        return direction == 0 ? 1 : direction;
    }
}
