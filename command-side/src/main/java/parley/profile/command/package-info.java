/** Decides what people may tell of themselves. */
@NullMarked
package parley.profile.command;

import org.jspecify.annotations.NullMarked;
