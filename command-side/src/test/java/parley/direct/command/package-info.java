/** Specifications of direct conversations. */
@NullMarked
package parley.direct.command;

import org.jspecify.annotations.NullMarked;
