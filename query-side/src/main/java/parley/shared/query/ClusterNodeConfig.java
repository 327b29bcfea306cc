package parley.shared.query;

import java.lang.management.ManagementFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What differs on the query side when there are several nodes. */
@ConditionalOnProperty(name = "parley.mode", havingValue = "cluster")
@Configuration(proxyBeanMethods = false)
class ClusterNodeConfig {

    @Bean
    NodeName nameOfThisNode() {
        return new NodeName(ManagementFactory.getRuntimeMXBean().getName());
    }
}
