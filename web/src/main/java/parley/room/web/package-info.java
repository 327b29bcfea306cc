/** Rooms and messages over HTTP. */
@NullMarked
package parley.room.web;

import org.jspecify.annotations.NullMarked;
