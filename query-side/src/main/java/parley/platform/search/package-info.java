/** Text as it is looked up: letters folded, by beginnings of words. */
@NamedInterface("search")
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY})
@NullMarked
package parley.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
