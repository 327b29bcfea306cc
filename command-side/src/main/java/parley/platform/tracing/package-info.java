/** Spans, metrics and the id of a request, along with every message. */
@NamedInterface("tracing")
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@NullMarked
package parley.platform.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
