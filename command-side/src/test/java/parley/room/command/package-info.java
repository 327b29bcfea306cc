/** Specifications of rooms, memberships and messages. */
@NullMarked
package parley.room.command;

import org.jspecify.annotations.NullMarked;
