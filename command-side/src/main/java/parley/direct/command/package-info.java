/** Decides what may be done in direct conversations. */
@NullMarked
package parley.direct.command;

import org.jspecify.annotations.NullMarked;
