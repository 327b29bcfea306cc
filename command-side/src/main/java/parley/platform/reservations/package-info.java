/** Names and addresses that only one may have, held by a unique constraint. */
@NamedInterface("reservations")
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@NullMarked
package parley.platform.reservations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
