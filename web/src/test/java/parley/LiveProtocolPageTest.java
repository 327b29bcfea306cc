package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.http.TopicAuthorizer;

/**
 * What docs/live-protocol.md shows is what the code has: endpoints, the fields of what is sent and answered, topics, frames.
 *
 * <p>A block of JSON in the page names the type that it shows, behind the word {@code json}.
 */
class LiveProtocolPageTest {

    private static final String PAGE = read();
    private static final Pattern BLOCK = Pattern.compile("^```json(.*)\n([^`]*)```$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\|([^|]+)\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern METHOD = Pattern.compile("GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS");
    private static final Pattern TYPE_OF_A_FRAME = Pattern.compile("\"type\": ?\"(\\w+)\"");

    /** Made by Spring, which documents its fields: RFC 9457. */
    private static final String PROBLEM = "problem";

    /** Words beside those of frames in the classes that make them: topics, and what nodes tell each other. */
    private static final Set<String> NO_FRAMES = Set.of("presence");

    private static final List<JavaClass> CODE_OF_THE_SITE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("parley").stream()
                    .toList();

    private static final List<Endpoint> ENDPOINTS = CODE_OF_THE_SITE.stream()
            .filter(type -> type.isAnnotatedWith(RestController.class))
            .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
            .flatMap(LiveProtocolPageTest::endpoints)
            .toList();

    /** @param path with empty braces for each variable */
    record Endpoint(String method, String path, Method handler) {

        boolean isNamedBy(Request request) {
            return method.equals(request.method())
                    && (request.path().startsWith("…")
                            ? path.endsWith(request.path().substring(1))
                            : path.equals(request.path()));
        }

        /** A variable of the code may stand in the page for one of its values. */
        boolean fits(Request request) {
            if (!method.equals(request.method())) return false;
            return request.path().startsWith("…/")
                    ? endsLike(request.path().substring(2))
                    : endsLike(request.path().substring(1))
                            && path.split("/").length == request.path().split("/").length;
        }

        private boolean endsLike(String end) {
            var mine = List.of(path.substring(1).split("/"));
            var wanted = List.of(end.split("/"));
            return mine.size() >= wanted.size()
                    && IntStream.range(0, wanted.size()).allMatch(i -> {
                        var part = mine.get(mine.size() - wanted.size() + i);
                        return part.equals("{}") || part.equals(wanted.get(i));
                    });
        }

        Optional<Class<?>> body() {
            return Arrays.stream(handler.getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                    .<Class<?>>map(parameter -> parameter.getType())
                    .findAny();
        }

        Type answer() {
            var type = handler.getGenericReturnType();
            return type instanceof ParameterizedType wrapped && wrapped.getRawType() == ResponseEntity.class
                    ? wrapped.getActualTypeArguments()[0]
                    : type;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    record Request(String method, String path) {

        List<Endpoint> endpoints() {
            var named = ENDPOINTS.stream()
                    .filter(endpoint -> endpoint.isNamedBy(this))
                    .toList();
            return named.isEmpty()
                    ? ENDPOINTS.stream().filter(endpoint -> endpoint.fits(this)).toList()
                    : named;
        }
    }

    record Row(String requests, String body, String answer) {

        List<Endpoint> endpoints() {
            return LiveProtocolPageTest.requests(requests).stream()
                    .flatMap(request -> request.endpoints().stream())
                    .toList();
        }

        @Override
        public String toString() {
            return requests;
        }
    }

    @Test
    void every_endpoint_is_in_the_page() {
        assertThat(ENDPOINTS).hasSizeGreaterThan(80);
        var told = requests(PAGE).stream()
                .flatMap(request -> request.endpoints().stream())
                .collect(Collectors.toSet());
        assertThat(ENDPOINTS)
                .filteredOn(endpoint -> endpoint.path().startsWith("/api/") && !told.contains(endpoint))
                .isEmpty();
    }

    @Test
    void every_request_of_the_page_is_answered() {
        assertThat(requests(PAGE))
                .filteredOn(request -> !request.path().contains("webauthn"))
                .filteredOn(request -> request.endpoints().isEmpty())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_shows_the_fields_of_what_is_sent_and_answered(Row row) {
        for (var endpoint : row.endpoints()) {
            Shape.in(row.body())
                    .ifPresent(shape -> endpoint.body().ifPresent(body -> {
                        shape.assertShows(body);
                        shape.assertLeavesOut(body);
                    }));
            if (endpoint.body().isPresent())
                assertThat(Shape.in(row.body())).as("the body of %s", endpoint).isPresent();
            if (endpoint.answer() != void.class)
                Shape.in(row.answer()).ifPresent(shape -> shape.assertShows(endpoint.answer()));
        }
    }

    @Test
    void a_block_shows_the_fields_of_the_type_that_it_names() {
        assertThat(BLOCK.matcher(PAGE).results()).hasSizeGreaterThan(5).allSatisfy(block -> {
            var name = block.group(1).strip();
            if (name.equals(PROBLEM)) return;
            Shape.in(block.group(2)).orElseThrow().assertShows(type(name));
        });
    }

    @Test
    void the_topics_are_those_that_one_may_subscribe_to() {
        var told = Pattern.compile("^\\| `/topic/(\\w+)", Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .map(topic -> topic.group(1))
                .distinct();
        assertThat(told).containsExactlyInAnyOrderElementsOf(kindsOfTopics());
    }

    @Test
    void the_frames_are_those_that_are_sent() {
        Set<String> told = frames().map(Frame::type).collect(Collectors.toSet());
        assertThat(told).isEqualTo(typesInTheCode());
    }

    @Test
    void each_frame_is_shown_with_the_fields_of_one_that_is_sent() {
        var records = recordsOfFrames();
        assertThat(frames())
                .allSatisfy(frame -> assertThat(records)
                        .as(frame.toString())
                        .anySatisfy(record -> frame.shape().assertShows(record)));
    }

    @Test
    void whatever_is_sent_is_shown_as_one_of_the_frames() {
        var told = frames().toList();
        assertThat(recordsOfFrames())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(told)
                        .as(record.getName())
                        .anySatisfy(frame -> frame.shape().assertShows(record)));
    }

    static Stream<Row> rows() {
        return ROW.matcher(PAGE)
                .results()
                .map(row -> new Row(row.group(1).strip(), row.group(2), row.group(3)))
                .filter(row -> !row.endpoints().isEmpty());
    }

    /** As the page writes them: two methods may share a path, and a path may go on where the one before it did. */
    private static List<Request> requests(String text) {
        var requests = new ArrayList<Request>();
        var methods = new ArrayList<String>();
        var prose = text.replaceAll("```[^`]*```", "");
        var complete = true;
        for (var code : CODE.matcher(prose).results().toList()) {
            var words = code.group(1).split(" ", 2);
            if (METHOD.matcher(words[0]).matches()) {
                if (complete) methods.clear();
                methods.add(words[0]);
                complete = words.length > 1
                        || (!prose.startsWith(", `", code.end()) && !prose.startsWith("/`", code.end()));
                if (words.length == 1) continue;
            } else if (!code.group(1).startsWith("…/") || methods.isEmpty()) continue;
            var path = words[words.length - 1].replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
            methods.forEach(method -> requests.add(new Request(method, path)));
        }
        return requests;
    }

    private static Stream<Endpoint> endpoints(Method handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        if (own == null) return Stream.empty();
        var shared = AnnotatedElementUtils.findMergedAnnotation(handler.getDeclaringClass(), RequestMapping.class);
        var bases = shared == null || shared.path().length == 0 ? new String[] {""} : shared.path();
        var ends = own.path().length == 0 ? new String[] {""} : own.path();
        return Stream.of(bases)
                .flatMap(base -> Stream.of(ends).map(base::concat))
                .flatMap(path -> Stream.of(own.method())
                        .map(method -> new Endpoint(method.name(), path.replaceAll("\\{[^}]*}", "{}"), handler)));
    }

    /** @param shape with its type */
    record Frame(String type, Shape shape) {}

    /** The rows that begin with a type, and what the table of topics shows. */
    private static Stream<Frame> frames() {
        var table = PAGE.substring(PAGE.indexOf("| type | rest |"), PAGE.indexOf("A frame may have a header"));
        var rows = ROW.matcher(table)
                .results()
                .filter(row -> row.group(1).contains("`"))
                .flatMap(row -> CODE.matcher(row.group(1))
                        .results()
                        .map(type -> new Frame(
                                type.group(1),
                                shape("{\"type\", "
                                        + row.group(2)
                                                .replaceFirst("[^{]*\\{", "")
                                                .strip()))));
        var topics = TYPE_OF_A_FRAME
                .matcher(PAGE.replaceAll("```[^`]*```", ""))
                .results()
                .map(type -> new Frame(
                        type.group(1), shape(PAGE.replaceAll("```[^`]*```", "").substring(type.start() - 1))));
        return Stream.concat(rows, topics);
    }

    private static Shape shape(String text) {
        return Shape.in(text.contains("}") ? text : text + "}").orElseThrow();
    }

    private static Set<String> kindsOfTopics() {
        return CODE_OF_THE_SITE.stream()
                .filter(type -> type.isAssignableTo(TopicAuthorizer.class) && !type.isInterface())
                .map(type -> ((TopicAuthorizer) unwired(type.reflect())).kind())
                .collect(Collectors.toSet());
    }

    /** An instance that knows nobody: enough to ask it for a constant. */
    private static Object unwired(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Class<?>> recordsOfFrames() {
        return CODE_OF_THE_SITE.stream()
                .filter(LiveProtocolPageTest::isFrame)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static boolean isFrame(JavaClass type) {
        if (!type.isRecord() || !type.getSimpleName().endsWith("Frame")) return false;
        var first = type.reflect().getRecordComponents()[0];
        return first.getName().equals("type") && first.getType() == String.class;
    }

    /** Whatever word is in a class that makes frames, and the frame that stands in the place of one that is too large. */
    private static Set<String> typesInTheCode() {
        var frames = recordsOfFrames().stream()
                .map(type -> type.getName().replace('.', '/'))
                .collect(Collectors.toSet());
        var types = new TreeSet<String>();
        for (var type : CODE_OF_THE_SITE) {
            if (type.isRecord()) continue;
            var model = model(type);
            var makesFrames =
                    entries(model, ClassEntry.class).anyMatch(entry -> frames.contains(entry.asInternalName()));
            entries(model, StringEntry.class).map(StringEntry::stringValue).forEach(word -> {
                if (makesFrames && word.matches("[a-z]+") && !NO_FRAMES.contains(word)) types.add(word);
                TYPE_OF_A_FRAME.matcher(word).results().forEach(found -> types.add(found.group(1)));
            });
        }
        return types;
    }

    private static <T> Stream<T> entries(ClassModel model, Class<T> kind) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static ClassModel model(JavaClass type) {
        var file = "/" + type.getName().replace('.', '/') + ".class";
        try (var bytes = Objects.requireNonNull(LiveProtocolPageTest.class.getResourceAsStream(file))) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> type(String name) {
        var suffix = "." + name.replace('.', '$');
        return CODE_OF_THE_SITE.stream()
                .filter(type -> type.getName().endsWith(suffix))
                .findAny()
                .orElseThrow(() -> new AssertionError("The page names no type: " + name))
                .reflect();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "live-protocol.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
