/** Decides what may be done in rooms. */
@NullMarked
package parley.room.command;

import org.jspecify.annotations.NullMarked;
