package parley.cluster;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes may be there before what they run on. */
@NeedsAxonServer
@SuppressWarnings("NullAway.Init")
class StartOrderIT {

    @TempDir
    Path data;

    @Test
    void nodes_wait_for_every_engine_and_say_for_which() throws Exception {
        try (var site = Cluster.in(data)) {
            var engines = site.engines();
            var lines = List.of(engines.toPostgres(), engines.toMongo(), engines.toAxonServer());
            for (var line : lines) line.refuse();
            var nodes = List.of(site.start("decide-1", Cluster.PROCESSING), site.start("web-1", Cluster.WEB));
            for (var node : nodes) node.awaitWords("Waiting for");
            engines.toMongo().admit();
            engines.toPostgres().admit();
            for (var node : nodes) node.awaitWords("Waiting for Axon Server");
            engines.toAxonServer().admit();
            for (var node : nodes) node.address();
            site.node("web-1").visitor().signUp("ana", "Ana");
        }
    }
}
