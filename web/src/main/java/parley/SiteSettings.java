package parley;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the site as a whole is told.
 *
 * @param mode whether it brings its own databases or uses those of a cluster
 * @param data the directory below which this node keeps everything
 */
@ConfigurationProperties("parley")
record SiteSettings(
        @DefaultValue("standalone") Mode mode,
        @DefaultValue("data") Path data) {

    enum Mode {
        STANDALONE,
        CLUSTER
    }
}
