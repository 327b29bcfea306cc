/** Specifications of what administrators may do to processors. */
@NullMarked
package parley.upkeep.command;

import org.jspecify.annotations.NullMarked;
