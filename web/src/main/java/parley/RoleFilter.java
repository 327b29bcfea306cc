package parley;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/**
 * Leaves out what belongs to roles that this node does not have. A package says whose it is by its last word; {@link
 * NeededBy} says otherwise, of a class or of a package.
 */
final class RoleFilter extends TypeExcludeFilter {

    private final Set<NodeRole> roles;
    private final Set<String> leftOut = new HashSet<>();

    RoleFilter(Set<NodeRole> roles) {
        this.roles = roles;
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
        if (roles.size() == NodeRole.values().length || isNeeded(type, types)) return false;
        leftOut.add(type.getClassMetadata().getClassName());
        return true;
    }

    /** What other nodes have: settings of theirs are no slips of the pen here. */
    Set<String> leftOut() {
        return leftOut;
    }

    private boolean isNeeded(MetadataReader type, MetadataReaderFactory types) throws IOException {
        var neededBy = neededBy(type.getAnnotationMetadata());
        if (neededBy == null) neededBy = neededBy(packageOf(type), types);
        return neededBy.stream().anyMatch(roles::contains);
    }

    private static Set<NodeRole> neededBy(String parent, MetadataReaderFactory types) throws IOException {
        var told = neededBy(types.getMetadataReader(parent + ".package-info").getAnnotationMetadata());
        if (told != null) return told;
        var last = parent.substring(parent.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        var named = EnumSet.allOf(NodeRole.class);
        named.removeIf(role -> !role.name().equals(last));
        return named.isEmpty() ? EnumSet.allOf(NodeRole.class) : named;
    }

    private static @Nullable Set<NodeRole> neededBy(AnnotatedTypeMetadata annotated) {
        var annotation = annotated.getAnnotations().get(NeededBy.class);
        return annotation.isPresent() ? Set.copyOf(List.of(annotation.getEnumArray("value", NodeRole.class))) : null;
    }

    private static String packageOf(MetadataReader type) {
        var name = type.getClassMetadata().getClassName();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** As the framework asks of all such filters. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoleFilter filter && filter.roles.equals(roles);
    }

    @Override
    public int hashCode() {
        return roles.hashCode();
    }
}
