package parley.testing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that the site has, found where Spring keeps them, so that a new one needs nobody to remember it. */
public final class Endpoints {

    private static final Set<RequestMethod> ASKING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    /** The same in every request, so that answers can be compared. */
    private static final String NOBODYS_ID = Ids.next();

    /** What fields hold whose type says nothing: the words that people write may be any. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("username", "walked"),
            Map.entry("login", "walked"),
            Map.entry("email", "walked@example.org"),
            Map.entry("current", Visitor.PASSWORD),
            Map.entry("password", Visitor.PASSWORD),
            Map.entry("emoji", "👍"),
            Map.entry("language", ""),
            Map.entry("code", "000000"),
            Map.entry("variant", "thumb"),
            Map.entry("processor", "conversations"),
            Map.entry("text", "https://example.org/walked"));

    /** One method of one path, with a request that has the form it wants. */
    public record Endpoint(RequestMethod method, String path, HandlerMethod handler) {

        public boolean changesSomething() {
            return !ASKING.contains(method);
        }

        /** The path and query where each name in braces stands for one of these values; others are made up. */
        public String address(Map<String, ?> values) {
            var address = path;
            for (var parameter : handler.getMethod().getParameters()) {
                var variable = parameter.getAnnotation(PathVariable.class);
                if (variable == null) continue;
                var name = variable.value().isEmpty() ? parameter.getName() : variable.value();
                var value = values.containsKey(name) ? values.get(name) : madeUp(name, parameter.getType());
                address = address.replaceAll(
                        "\\{" + name + "(:[^}]*)?}", URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
            }
            var query = Arrays.stream(handler.getMethod().getParameters())
                    .filter(Endpoint::isRequired)
                    .map(parameter -> nameOf(parameter) + "=" + madeUp(nameOf(parameter), parameter.getType()))
                    .toList();
            return query.isEmpty() ? address : address + "?" + String.join("&", query);
        }

        /** The path with a name in braces for each variable. */
        public String template() {
            return path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        }

        /** The variables of the path. */
        public List<String> variables() {
            return Pattern.compile("\\{(\\w+)}")
                    .matcher(template())
                    .results()
                    .map(variable -> variable.group(1))
                    .toList();
        }

        /** What may be asked with, required or not. */
        public List<String> parameters() {
            return Arrays.stream(handler.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                    .map(Endpoint::nameOf)
                    .toList();
        }

        /** The fields of the body, if it takes one. */
        public List<String> fields() {
            return Arrays.stream(handler.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                    .map(Parameter::getType)
                    .filter(Class::isRecord)
                    .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                    .map(RecordComponent::getName)
                    .toList();
        }

        /** A body that passes every check of form, if it takes one. */
        public @Nullable Object body() {
            return body(Map.of());
        }

        /** The same, where each field of these names has one of these values, and what may be absent is absent otherwise. */
        public @Nullable Object body(Map<String, ?> values) {
            return Arrays.stream(handler.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                    .map(Parameter::getType)
                    .filter(Class::isRecord)
                    .map(type -> fields(type, values))
                    .findAny()
                    .orElse(null);
        }

        private static Map<String, Object> fields(Class<?> type, Map<String, ?> values) {
            var body = new LinkedHashMap<String, Object>();
            for (var component : type.getRecordComponents()) {
                var given = values.get(component.getName());
                if (given != null) body.put(component.getName(), given);
                else if (!isNullable(component)) body.put(component.getName(), value(component, values));
            }
            return body;
        }

        private static Object value(RecordComponent component, Map<String, ?> values) {
            var type = component.getType();
            if (type == Boolean.class || type == boolean.class) return true;
            if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return 1;
            if (Iterable.class.isAssignableFrom(type)) return List.of(NOBODYS_ID);
            return type.isRecord() && !isWrittenAsOne(type) ? fields(type, values) : madeUp(component.getName(), type);
        }

        private static String madeUp(String name, Class<?> type) {
            if (type.isEnum()) return type.getEnumConstants()[0].toString();
            if (type == boolean.class || type == Boolean.class) return "true";
            if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return "1";
            return type == String.class ? WORDS.getOrDefault(name, "walked") : NOBODYS_ID;
        }

        private static boolean isNullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        /** Whether it is a record of one value, which JSON shows as that value. */
        static boolean isWrittenAsOne(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .anyMatch(accessor -> accessor.isAnnotationPresent(JsonValue.class));
        }

        private static boolean isRequired(Parameter parameter) {
            var asked = parameter.getAnnotation(RequestParam.class);
            return asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        }

        private static String nameOf(Parameter parameter) {
            var asked = parameter.getAnnotation(RequestParam.class);
            return asked == null || asked.name().isEmpty() ? parameter.getName() : asked.name();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Endpoints() {}

    /** Those below {@code /api} whose paths are wanted, in an order that is the same in every run. */
    public static List<Endpoint> of(Site site, Predicate<String> wanted) {
        return site
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(entry -> each(entry.getKey(), entry.getValue()))
                .filter(endpoint -> endpoint.path().startsWith("/api/") && wanted.test(endpoint.path()))
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private static Stream<Endpoint> each(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Endpoint(method, path, handler)));
    }
}
