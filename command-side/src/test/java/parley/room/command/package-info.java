/** Specifications of rooms. */
@NullMarked
package parley.room.command;

import org.jspecify.annotations.NullMarked;
