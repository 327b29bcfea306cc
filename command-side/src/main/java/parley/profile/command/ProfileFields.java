package parley.profile.command;

import static parley.profile.ProfileRejection.TOO_MANY_FIELDS;
import static parley.profile.ProfileRejection.TOO_MANY_LINKS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import parley.profile.FieldId;
import parley.profile.FieldKind;
import parley.profile.ProfileEvent.ProfileFieldSet;
import parley.shared.Bound;
import parley.shared.CommandRejected;

/** The links and further fields of a profile, in the person's own order. */
class ProfileFields {

    @Bound
    private static final int MOST_FIELDS = 12;

    @Bound
    private static final int MOST_LINKS = 8;

    private final SequencedMap<FieldId, ProfileFieldSet> fields = new LinkedHashMap<>();

    boolean holds(FieldId field) {
        return fields.containsKey(field);
    }

    boolean holds(ProfileFieldSet field) {
        return field.equals(fields.get(field.field()));
    }

    void requireRoomFor(ProfileFieldSet field) {
        var others = fields.values().stream()
                .filter(other -> other.kind() == field.kind())
                .filter(other -> !other.field().equals(field.field()))
                .count();
        if (field.kind() == FieldKind.LINK && others >= MOST_LINKS) throw new CommandRejected(TOO_MANY_LINKS);
        if (field.kind() == FieldKind.TEXT && others >= MOST_FIELDS) throw new CommandRejected(TOO_MANY_FIELDS);
    }

    List<FieldId> order() {
        return List.copyOf(fields.keySet());
    }

    /** Those that are named first, and the others as they were; another device may have added or removed some. */
    List<FieldId> ordered(List<FieldId> wanted) {
        return Stream.concat(wanted.stream().filter(fields::containsKey), fields.keySet().stream())
                .distinct()
                .toList();
    }

    void set(ProfileFieldSet field) {
        fields.put(field.field(), field);
    }

    void remove(FieldId field) {
        fields.remove(field);
    }

    void arrange(List<FieldId> order) {
        order.forEach(field -> fields.putLast(field, fields.get(field)));
    }
}
