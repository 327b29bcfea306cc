/** The query side's configuration: where read models are kept, how they are indexed and how far they have got. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY})
@NullMarked
package parley.shared.query;

import org.jspecify.annotations.NullMarked;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
