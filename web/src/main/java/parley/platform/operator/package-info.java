/** What only whoever runs the site may ask. */
@NamedInterface("operator")
@NeededBy(NodeRole.WEB)
@NullMarked
package parley.platform.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
