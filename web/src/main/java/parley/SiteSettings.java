package parley;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import parley.shared.NodeRole;

/**
 * What the site as a whole is told.
 *
 * @param mode whether it brings its own databases or uses those of a cluster
 * @param roles what this node is there for
 * @param data the directory below which this node keeps everything
 */
@ConfigurationProperties("parley")
record SiteSettings(
        @DefaultValue("standalone") Mode mode,
        @DefaultValue({"command", "query", "web"}) Set<NodeRole> roles,
        @DefaultValue("data") Path data) {

    enum Mode {
        STANDALONE,
        CLUSTER
    }

    /** Alone, a node does everything: nobody else is there to do the rest. */
    void check() {
        if (roles.isEmpty())
            throw new StartRefused("parley.roles names no role. Give this node some of command, query and web.");
        if (mode == Mode.STANDALONE && roles.size() < NodeRole.values().length)
            throw new StartRefused(
                    "parley.roles leaves some out, but a site that runs alone needs them all. Leave parley.roles away, or set parley.mode=cluster.");
    }
}
