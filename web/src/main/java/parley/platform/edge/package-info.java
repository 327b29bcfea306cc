/** What stands between the network and the site: nobody holds a thread, memory or a connection for longer than is fair. */
@NeededBy(NodeRole.WEB)
@NullMarked
package parley.platform.edge;

import org.jspecify.annotations.NullMarked;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
