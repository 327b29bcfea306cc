package embeddedmongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query says about single fields, as far as an index can use it; the rest is left to the matcher, which sees
 * every candidate anyway.
 */
record Conditions(Map<String, List<Object>> oneOf, Map<String, Range> ranges, Map<String, Range> elements) {

    /** Bounds of one field's value; null is unbounded. */
    record Range(
            @Nullable Object low,
            boolean lowIncluded,
            @Nullable Object high,
            boolean highIncluded) {

        static final Range ALL = new Range(null, false, null, false);

        private Range and(String operator, Object value) {
            return switch (operator) {
                case "$gt" -> new Range(value, false, high, highIncluded);
                case "$gte" -> new Range(value, true, high, highIncluded);
                case "$lt" -> new Range(low, lowIncluded, value, false);
                default -> new Range(low, lowIncluded, value, true);
            };
        }
    }

    static Conditions of(Document query) {
        var conditions = new Conditions(new HashMap<>(), new HashMap<>(), new HashMap<>());
        conditions.add(query);
        return conditions;
    }

    /** Whether all documents that match have the same value there. */
    boolean isFixed(String field) {
        return oneOf.getOrDefault(field, List.of()).size() == 1;
    }

    /**
     * As much of this as is true of lists: one element may be above the lower bound and another below the upper, unless
     * the bounds are said of one element.
     */
    Conditions forLists() {
        var half = new HashMap<String, Range>();
        ranges.forEach((field, range) -> half.put(
                field, range.low() == null ? range : new Range(range.low(), range.lowIncluded(), null, false)));
        half.putAll(elements);
        return new Conditions(oneOf, half, elements);
    }

    private void add(Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> all) {
                for (var each : all) if (each instanceof Document part) add(part);
            } else if (!field.startsWith("$")) add(field, value);
        });
    }

    private void add(String field, @Nullable Object value) {
        if (value instanceof Document document && document.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            document.forEach((operator, operand) -> addOperator(field, operator, operand));
        } else plain(value).ifPresent(equal -> oneOf.putIfAbsent(field, List.of(equal)));
    }

    private void addOperator(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> plain(operand).ifPresent(equal -> oneOf.putIfAbsent(field, List.of(equal)));
            case "$in" -> {
                if (operand instanceof Collection<?> values) {
                    var plain = values.stream()
                            .flatMap(value -> plain(value).stream())
                            .distinct()
                            .toList();
                    if (values.stream().allMatch(value -> plain(value).isPresent())) oneOf.putIfAbsent(field, plain);
                }
            }
            case "$gt", "$gte", "$lt", "$lte" ->
                plain(operand)
                        .ifPresent(bound -> ranges.put(
                                field, ranges.getOrDefault(field, Range.ALL).and(operator, bound)));
            case "$elemMatch" -> {
                if (operand instanceof Document element) addElement(field, element);
            }
            default -> {}
        }
    }

    private void addElement(String field, Document element) {
        var one = of(new Document(field, element)).ranges().get(field);
        if (one == null) return;
        elements.putIfAbsent(field, one);
        ranges.putIfAbsent(field, one);
    }

    /** The value as indexes hold it. Null also matches what is missing, and lists and patterns have rules of their own. */
    private static Optional<Object> plain(@Nullable Object value) {
        var plain = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof UUID
                || value instanceof ObjectId;
        return plain ? Optional.of(new KeyValue(value).normalized().get(0)) : Optional.empty();
    }
}
