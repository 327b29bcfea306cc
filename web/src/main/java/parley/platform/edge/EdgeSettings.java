package parley.platform.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a node strangers may hold before they are known.
 *
 * @param connections open at once, in all
 * @param connectionsPerAddress open at once from one network address; behind a proxy all are the proxy's, and not counted
 * @param requestsPerAddress worked on at once for one network address; others of it wait without a thread
 * @param bodiesInMemory held at once of bodies that are being read, of which one network address may have a quarter
 * @param slowest what a client moves in a second at least, on average, while the site waits for it
 */
@ConfigurationProperties("parley.edge")
record EdgeSettings(
        @DefaultValue("10000") int connections,
        @DefaultValue("1000") int connectionsPerAddress,
        @DefaultValue("50") int requestsPerAddress,
        @DefaultValue("64MB") DataSize bodiesInMemory,
        @DefaultValue("1KB") DataSize slowest) {}
