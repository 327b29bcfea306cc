/** What is remembered of rooms alone: what they are called, who keeps order in them, and the directory. */
@NullMarked
package parley.room.query;

import org.jspecify.annotations.NullMarked;
