/** How often one person may do what costs others. */
@NamedInterface("allowances")
@NeededBy(NodeRole.WEB)
@NullMarked
package parley.platform.allowances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
