/** Specifications of what administrators may do to processors. */
@NullMarked
package parley.operations.command;

import org.jspecify.annotations.NullMarked;
