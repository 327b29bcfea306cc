package embeddedmongo;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in an index: the values of the indexed fields and the document they lead to.
 *
 * @param edge 0 for a real entry; -1 or 1 for a bound just before or just after everything that begins with the values
 */
record IndexEntry(List<@Nullable Object> values, @Nullable Object position, int edge) {

    static IndexEntry before(List<@Nullable Object> values) {
        return new IndexEntry(values, null, -1);
    }

    static IndexEntry after(List<@Nullable Object> values) {
        return new IndexEntry(values, null, 1);
    }

    /** Compares under the directions of an index: true is ascending. */
    int compare(IndexEntry other, List<Boolean> directions) {
        var common = Math.min(values.size(), other.values.size());
        for (int n = 0; n < common; n++) {
            var order = ValueComparator.ascWithoutListHandling().compare(values.get(n), other.values.get(n));
            if (order != 0) return directions.get(n) ? order : -order;
        }
        return edge != 0 || other.edge != 0
                ? Integer.compare(edge, other.edge)
                : ValueComparator.ascWithoutListHandling().compare(position, other.position);
    }
}
