/** Sessions of people who signed in. */
@NamedInterface("sessions")
@NeededBy(NodeRole.WEB)
@NullMarked
package parley.platform.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
