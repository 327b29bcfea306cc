/** What each node, whatever its roles, says of itself and does when it is told to. */
@NullMarked
package parley.operations.node;

import org.jspecify.annotations.NullMarked;
