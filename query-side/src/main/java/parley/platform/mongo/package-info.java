/** MongoDB, in this process or elsewhere, and its indexes. */
@NamedInterface("mongo")
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY})
@NullMarked
package parley.platform.mongo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
