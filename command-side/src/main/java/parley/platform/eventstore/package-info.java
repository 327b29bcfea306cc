/** The event store: alone in PostgreSQL, in a cluster Axon Server's; events in the order of their numbers. */
@NamedInterface("eventstore")
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@NullMarked
package parley.platform.eventstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
