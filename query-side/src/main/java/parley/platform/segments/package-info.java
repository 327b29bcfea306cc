/** Which node does which part of a projection. */
@NamedInterface("segments")
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY})
@NullMarked
package parley.platform.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
