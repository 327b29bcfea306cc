package parley.testing;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** One method of one path, with a request that has the form it wants. */
    public record Endpoint(RequestMethod method, String path, HandlerMethod handler) {

        public boolean changesSomething() {
            return !ASKING.contains(method);
        }

        /** The path and query where each name in braces stands for one of these values; others are made up. */
        public String address(Map<String, String> values) {
            var address = path;
            for (var parameter : handler.getMethod().getParameters()) {
                var variable = parameter.getAnnotation(PathVariable.class);
                if (variable == null) continue;
                var name = variable.value().isEmpty() ? parameter.getName() : variable.value();
                var value = values.getOrDefault(name, madeUp(parameter.getType()));
                address = address.replaceAll(
                        "\\{" + name + "(:[^}]*)?}", URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
            var query = Arrays.stream(handler.getMethod().getParameters())
                    .filter(Endpoint::isRequired)
                    .map(parameter -> nameOf(parameter) + "=" + madeUp(parameter.getType()))
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
            return Arrays.stream(handler.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                    .map(Parameter::getType)
                    .filter(Class::isRecord)
                    .map(Endpoint::wellFormed)
                    .findAny()
                    .orElse(null);
        }

        private static Object wellFormed(Class<?> type) {
            var body = new LinkedHashMap<String, Object>();
            for (var component : type.getRecordComponents())
                if (!isNullable(component)) body.put(component.getName(), value(component.getType()));
            return body;
        }

        private static Object value(Class<?> type) {
            if (type == Boolean.class || type == boolean.class) return true;
            if (type == Integer.class || type == Long.class || type == int.class || type == long.class) return 1;
            if (Set.class.isAssignableFrom(type) || List.class.isAssignableFrom(type)) return List.of(Ids.next());
            return type.isEnum() ? madeUp(type) : "walked";
        }

        private static String madeUp(Class<?> type) {
            if (type.isEnum()) return type.getEnumConstants()[0].toString();
            if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return "1";
            return type == String.class ? "👍" : NOBODYS_ID;
        }

        private static boolean isNullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
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

    /** Those below {@code /api} whose paths are wanted. */
    public static List<Endpoint> of(Site site, Predicate<String> wanted) {
        return site
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(entry -> each(entry.getKey(), entry.getValue()))
                .filter(endpoint -> endpoint.path().startsWith("/api/") && wanted.test(endpoint.path()))
                .toList();
    }

    private static Stream<Endpoint> each(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Endpoint(method, path, handler)));
    }
}
