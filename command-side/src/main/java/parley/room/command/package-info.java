/** Decides what may be done in rooms and with messages. */
@NullMarked
package parley.room.command;

import org.jspecify.annotations.NullMarked;
