package parley.platform.segments;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import parley.platform.readmodels.ReadModels;

/** What differs on the query side when there are several nodes. */
@ConditionalOnProperty(name = "parley.mode", havingValue = "cluster")
@Configuration(proxyBeanMethods = false)
class ClusterNodeConfig {

    @Bean
    NodeName nameOfThisNode() {
        return new NodeName(ManagementFactory.getRuntimeMXBean().getName());
    }

    @Bean
    SegmentBalancer fairShare(MongoTemplate mongo, TokenStore tokens, NodeName node, ReadModels models, Clock clock) {
        return new SegmentBalancer(mongo, tokens, node, models, clock);
    }
}
