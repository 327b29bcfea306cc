/** From events to documents: batches, positions, dead letters, retries and rebuilds. */
@NamedInterface("projection")
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY})
@NullMarked
package parley.platform.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
