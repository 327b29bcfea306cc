/** Public rooms and private conversations, the messages said in them, and how far each person has read. */
@NullMarked
package parley.room;

import org.jspecify.annotations.NullMarked;
