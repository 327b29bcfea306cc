package parley.operations.node;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This process, among those that make up the site. */
@Component
class NodeInfo {

    private final Set<String> roles;

    NodeInfo(@Value("${parley.roles:command,query,web}") Set<String> roles) {
        this.roles = roles;
    }

    /** Process and host, as in the claims on segments. */
    String name() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }

    Set<String> roles() {
        return roles;
    }

    String version() {
        return Optional.ofNullable(NodeInfo.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    Instant since() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
