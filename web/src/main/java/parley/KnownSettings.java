package parley;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Refuses a setting that nobody reads: a slip of the pen would otherwise silently leave the default in force.
 *
 * <p>What is known is read off the code that uses it: the components of settings records, and placeholders. Variables of
 * the environment are not checked, since others may name theirs likewise.
 */
final class KnownSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(parley\\.[a-z0-9.-]+)");

    private static final String OURS = "parley.";

    /** Tells tests which servers they may use; a site that runs inside one sees it too. */
    private static final String OF_TESTS = "parley.test.";

    private final Set<String> known = new HashSet<>();

    /** @param leftOut classes that only other nodes make beans of; all nodes may be told the same */
    KnownSettings(ConfigurableListableBeanFactory beans, Set<String> leftOut) {
        for (var name : beans.getBeanDefinitionNames()) {
            var type = beans.getType(name, false);
            if (type != null && type.getName().startsWith("parley.")) add(type);
        }
        for (var name : leftOut) add(ClassUtils.resolveClassName(name, beans.getBeanClassLoader()));
    }

    private void add(Class<?> type) {
        var settings = AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class);
        if (settings != null) addComponents(settings.prefix(), type);
        addPlaceholders(type);
        if (type.getSuperclass() != null) addPlaceholders(type.getSuperclass()); // of an enhanced configuration
    }

    Set<String> names() {
        return Set.copyOf(known);
    }

    void refuseOthers(ConfigurableEnvironment environment) {
        var unknown = new TreeSet<String>();
        for (var source : environment.getPropertySources()) {
            if (source.getName().contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                    || !(source instanceof EnumerablePropertySource<?> settings)) continue;
            for (var setting : settings.getPropertyNames()) {
                var name = ConfigurationPropertyName.adapt(setting, '.').toString();
                if (name.startsWith(OURS) && !name.startsWith(OF_TESTS) && !isKnown(name)) unknown.add(setting);
            }
        }
        if (!unknown.isEmpty())
            throw new StartRefused("There is no setting %s. See docs/operations.md for those there are."
                    .formatted(String.join(", ", unknown)));
    }

    private boolean isKnown(String name) {
        return known.stream()
                .anyMatch(one -> name.equals(one)
                        || name.startsWith(one + "[")
                        || (one.endsWith(".*") && name.startsWith(one.substring(0, one.length() - 1))));
    }

    private void addComponents(String prefix, Class<?> type) {
        if (!type.isRecord()) return;
        for (var component : type.getRecordComponents()) {
            var name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            known.add(Map.class.isAssignableFrom(component.getType()) ? name + ".*" : name);
            addComponents(name, component.getType());
        }
    }

    private void addPlaceholders(Class<?> type) {
        List<AnnotatedElement> elements = new ArrayList<>(List.of(type.getDeclaredFields()));
        Stream.concat(Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()))
                .map(Executable::getParameters)
                .forEach(parameters -> elements.addAll(List.of(parameters)));
        for (var element : elements) {
            var value = element.getAnnotation(Value.class);
            if (value != null) PLACEHOLDER.matcher(value.value()).results().forEach(found -> known.add(found.group(1)));
        }
    }
}
