/** Makes read models anew beside those that are served, and lets them take over. */
@NeededBy(NodeRole.QUERY)
@NullMarked
package parley.platform.rebuild;

import org.jspecify.annotations.NullMarked;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
