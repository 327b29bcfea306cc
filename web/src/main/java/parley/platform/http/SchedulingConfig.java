package parley.platform.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** Lets whatever runs on a node be done now and then. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SchedulingConfig {}
