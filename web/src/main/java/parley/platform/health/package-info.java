/** What a node says of its dependencies, and how it takes leave. */
@NamedInterface("health")
@NeededBy(NodeRole.WEB)
@NullMarked
package parley.platform.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
