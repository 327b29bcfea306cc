package parley.platform.health;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.shared.Dependency;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** Makes one health of what this node needs, whichever sides of the site run on it. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@Configuration(proxyBeanMethods = false)
class HealthConfig {

    @Bean
    CompositeHealthContributor dependencies(List<Dependency> all) {
        return CompositeHealthContributor.fromMap(
                all.stream().collect(toMap(Dependency::name, DependencyHealthIndicator::new)));
    }
}
