/** Seals what people wrote or are called inside stored events, under keys that can be destroyed. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@NullMarked
package parley.encryption.command;

import org.jspecify.annotations.NullMarked;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
