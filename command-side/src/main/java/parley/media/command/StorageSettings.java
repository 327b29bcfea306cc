package parley.media.command;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/**
 * Where the bytes of files lie, and for how long after nothing uses them.
 *
 * @param store a directory below {@code parley.data}, or a bucket
 * @param quota how much one person may keep
 * @param keptUnused how long a file stays that nothing uses: as long as a draft may hold it
 */
@NeededBy({NodeRole.COMMAND, NodeRole.WEB})
@ConfigurationProperties("parley.media")
record StorageSettings(
        @DefaultValue("directory") Store store,
        @DefaultValue("10GB") DataSize quota,
        @DefaultValue("7d") Duration keptUnused,
        @Nullable S3 s3) {

    enum Store {
        DIRECTORY,
        S3
    }

    /**
     * @param endpoint of a store other than Amazon's; buckets are then named in the path
     * @param accessKey with its secret, unless they come from the environment as Amazon describes
     */
    record S3(
            String bucket,
            @DefaultValue("us-east-1") String region,
            @Nullable URI endpoint,
            @Nullable String accessKey,
            @Nullable String secretKey) {}
}
