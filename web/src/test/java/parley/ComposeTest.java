package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import parley.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/** What can be known of {@code docker-compose.yml} and the image without an engine that runs them. */
class ComposeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NODES = Set.of("web-1", "web-2", "processing-1", "processing-2");

    private static final Map<String, Object> FILE = read();
    private static final Map<String, Map<String, Object>> SERVICES = children(FILE, "services");

    record Service(String name, Map<String, Object> settings) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Service> services() {
        return SERVICES.entrySet().stream().map(one -> new Service(one.getKey(), one.getValue()));
    }

    static Stream<Service> servers() {
        return services()
                .filter(service -> !"on-failure:5".equals(service.settings().get("restart")));
    }

    @Test
    void there_are_two_web_and_two_processing_nodes_behind_a_proxy() {
        assertThat(SERVICES).containsKeys("proxy", "axonserver", "mongo", "postgres", "media", "mail");
        assertThat(SERVICES).containsKeys(NODES.toArray(String[]::new));
        assertThat(roles("web-1")).isEqualTo(roles("web-2")).isEqualTo("web");
        assertThat(roles("processing-1")).isEqualTo(roles("processing-2")).isEqualTo("command,query");
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_image_has_a_fixed_version(Service service) {
        assertThat(text(service, "image")).matches("[a-z/]+:v?\\d+\\.\\d+.*");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void every_server_is_watched_bounded_and_without_rights(Service service) {
        assertThat(service.settings()).containsKeys("healthcheck", "deploy", "logging");
        assertThat(service.settings().get("cap_drop")).isEqualTo(List.of("ALL"));
        assertThat(service.settings().toString()).contains("limits", "memory", "no-new-privileges");
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatever_a_service_names_is_there(Service service) {
        assertThat(SERVICES.keySet()).containsAll(names(service.settings().get("depends_on")));
        assertThat(children(FILE, "secrets").keySet())
                .containsAll(names(service.settings().get("secrets")));
        for (var volume : list(service.settings().get("volumes"))) {
            var source = volume.toString().split(":", 2)[0];
            if (source.startsWith("./")) assertThat(ROOT.resolve(source)).exists();
            else assertThat(children(FILE, "volumes")).containsKey(source);
        }
    }

    @Test
    void no_password_stands_in_the_file() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docker-compose.yml")))
                .doesNotContainPattern("(?i)(password|token|secret.key)[A-Z_]*:\\s+[^\\s{/]");
    }

    @Test
    void the_application_knows_every_variable_and_secret_that_nodes_are_given() throws IOException {
        var known = knownSettings();
        for (var node : NODES) {
            var service = Objects.requireNonNull(SERVICES.get(node));
            var given = new TreeSet<>(children(service, "environment").keySet());
            for (var secret : list(service.get("secrets")))
                if (!"operator-token"
                        .equals(((Map<?, ?>) secret).get("target"))) // is named by a setting, and none itself
                given.add(String.valueOf(((Map<?, ?>) secret).get("target")));
            assertThat(given)
                    .as(node)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(name -> assertThat(known).contains(bare(name)));
        }
    }

    @Test
    void every_path_that_is_probed_is_answered() throws Exception {
        var probed = new TreeSet<String>();
        for (var file : List.of("docker-compose.yml", "Dockerfile", "docker/Caddyfile"))
            Pattern.compile("/health/[a-z]+")
                    .matcher(Files.readString(ROOT.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .forEach(probed::add);
        assertThat(probed).hasSizeGreaterThan(1);
        var port = String.valueOf(Site.shared().address().getPort());
        for (var path : probed)
            assertThat(run("docker/probe", port, path)).as(path).isZero();
        assertThat(run("docker/probe", port, "/health/nonsense")).isNotZero();
        assertThat(run("docker/probe", "1", "/health/live")).isNotZero();
    }

    @Test
    void ports_agree() throws IOException {
        var port = "8080";
        assertThat(Files.readString(ROOT.resolve("Dockerfile"))).contains("EXPOSE " + port);
        assertThat(Files.readString(ROOT.resolve("docker/Caddyfile"))).contains("web-1:" + port, "web-2:" + port);
    }

    @Test
    void the_image_is_installed_as_by_hand() throws IOException {
        assertThat(Files.readString(ROOT.resolve("Dockerfile")))
                .contains("COPY bin /bin-of-parley", "RUN /bin-of-parley/install /parley.jar /parley")
                .contains("ENTRYPOINT [\"/parley/parley\"]");
        assertThat(ROOT.resolve("bin/install")).isExecutable();
        assertThat(ROOT.resolve("bin/parley")).isExecutable();
    }

    @Test
    void secrets_are_made_once_where_nobody_else_gets(@TempDir Path copy) throws Exception {
        var script = Files.createDirectories(copy.resolve("docker")).resolve("make-secrets");
        Files.copy(ROOT.resolve("docker/make-secrets"), script, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(run(script.toString())).isZero();
        var made = contents(copy);
        assertThat(run(script.toString())).isZero();
        assertThat(contents(copy)).isEqualTo(made);
        for (var secret : children(FILE, "secrets").values())
            assertThat(copy.resolve(String.valueOf(((Map<?, ?>) secret).get("file"))))
                    .isNotEmptyFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("docker/secrets"))))
                .isEqualTo("rwx------");
        assertThat(JsonMapper.shared()
                        .readTree(made.get("docker/secrets/s3.json"))
                        .at("/identities/0/credentials/0/secretKey")
                        .asString())
                .isEqualTo(made.get("docker/secrets/s3-secret-key"));
    }

    /** Names as variables of the environment can say them: without case, dots and dashes. */
    private static Set<String> knownSettings() throws IOException {
        var known = new KnownSettings(Site.shared().beans(), Set.of())
                .names().stream().map(ComposeTest::bare).collect(Collectors.toCollection(TreeSet::new));
        var metadata = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/spring-configuration-metadata.json");
        for (var file : metadata)
            JsonMapper.shared()
                    .readTree(file.getInputStream())
                    .path("properties")
                    .forEach(property -> known.add(bare(property.path("name").asString())));
        known.add(bare("spring.config.import"));
        return known;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }

    private static Object roles(String node) {
        return Objects.requireNonNull(children(Objects.requireNonNull(SERVICES.get(node)), "environment")
                .get("PARLEY_ROLES"));
    }

    private static int run(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                contents.put(directory.relativize(file).toString(), Files.readString(file));
        }
        return contents;
    }

    private static Map<String, Object> read() {
        try (var file = Files.newInputStream(ROOT.resolve("docker-compose.yml"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Service service, String setting) {
        return String.valueOf(service.settings().get(setting));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> children(Map<String, ?> of, String name) {
        var found = of.get(name);
        return found == null ? Map.of() : (Map<String, T>) found;
    }

    private static List<String> names(@Nullable Object named) {
        return list(named).stream()
                .map(one -> one instanceof Map<?, ?> whole ? whole.get("source") : one)
                .map(String::valueOf)
                .toList();
    }

    private static Collection<?> list(@Nullable Object values) {
        return switch (values) {
            case null -> List.of();
            case Map<?, ?> named -> named.keySet();
            case Collection<?> all -> all;
            default -> throw new AssertionError("not a list: " + values);
        };
    }
}
