package parley.live.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How sockets are treated.
 *
 * @param queueBytes how much may wait for one reader before it is cut off
 * @param heartbeat how often both ends of an idle connection show that they are there
 * @param socketsPerPerson open at once on one node; the oldest is closed for the next
 */
@ConfigurationProperties("parley.live")
record LiveSettings(
        @DefaultValue("1MB") DataSize queueBytes,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("32") int socketsPerPerson) {

    /** So much smaller than the queue that a large frame cuts nobody off who reads. */
    private static final int FRAMES_IN_A_QUEUE = 4;

    /** What is larger is announced, and fetched by whoever wants it. */
    long largestFrame() {
        return queueBytes.toBytes() / FRAMES_IN_A_QUEUE;
    }
}
