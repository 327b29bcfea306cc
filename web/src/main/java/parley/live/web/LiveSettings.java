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
 */
@ConfigurationProperties("parley.live")
record LiveSettings(
        @DefaultValue("1MB") DataSize queueBytes,
        @DefaultValue("10s") Duration heartbeat) {}
