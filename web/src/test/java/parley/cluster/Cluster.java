package parley.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import parley.testing.SiteProcess;

/**
 * Several nodes of one site, each a process with a name and roles, on shared engines.
 *
 * <p>The Axon Server is told by {@code -Dparley.test.axonserver=host:port}.
 */
final class Cluster implements AutoCloseable {

    static final String PROCESSING = "command,query";
    static final String WEB = "web";

    private final Path data;
    private final Engines engines;
    private final Map<String, SiteProcess> nodes = new LinkedHashMap<>();

    private Cluster(Path data, Engines engines) {
        this.data = data;
        this.engines = engines;
    }

    /** No node yet, and nothing stored. */
    static Cluster in(Path data) {
        AxonServer.empty();
        return new Cluster(data, Engines.with(AxonServer.address()));
    }

    /** Nodes {@code decide-1}, {@code decide-2}, {@code web-1} and {@code web-2}, started at once and ready. */
    static Cluster ofFour(Path data) {
        var cluster = in(data);
        Stream.of("decide-1", "decide-2").forEach(name -> cluster.start(name, PROCESSING));
        Stream.of("web-1", "web-2").forEach(name -> cluster.start(name, WEB));
        try {
            cluster.nodes.values().forEach(SiteProcess::address);
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
        return cluster;
    }

    /** Starts a node without waiting for it, also one that has ended before: it finds its directory again. */
    SiteProcess start(String name, String roles, String... settings) {
        var own = Stream.of("--parley.roles=" + roles, "--parley.media.uploads=" + data.resolve("uploads"));
        var all = Stream.of(Stream.of(engines.settings(data)), own, Stream.of(settings))
                .flatMap(some -> some)
                .toArray(String[]::new);
        shareMedia(name);
        var node = SiteProcess.start(data.resolve(name), all);
        nodes.put(name, node);
        return node;
    }

    SiteProcess node(String name) {
        var node = nodes.get(name);
        if (node == null) throw new IllegalArgumentException("no node " + name);
        return node;
    }

    Engines engines() {
        return engines;
    }

    /** All nodes keep files in one directory, as they would in one bucket. */
    private void shareMedia(String name) {
        try {
            var media = Files.createDirectories(data.resolve("media"));
            var link = Files.createDirectories(data.resolve(name)).resolve("media");
            if (!Files.exists(link)) Files.createSymbolicLink(link, media);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.values().forEach(SiteProcess::close);
        try {
            engines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
