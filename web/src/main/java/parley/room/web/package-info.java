/** The addresses of rooms. */
@NullMarked
package parley.room.web;

import org.jspecify.annotations.NullMarked;
