/** The command side as a whole: the event store and its database, the wiring, and names that only one may hold. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@NullMarked
package parley.shared.command;

import org.jspecify.annotations.NullMarked;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
