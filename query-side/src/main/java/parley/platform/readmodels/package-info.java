/** Which collections read models are kept in: several builds of one may stand beside each other. */
@NamedInterface("readmodels")
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY})
@NullMarked
package parley.platform.readmodels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
