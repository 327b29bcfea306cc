/** What is remembered of rooms: their history in pages, their members, and how far each person has read. */
@NullMarked
package parley.room.query;

import org.jspecify.annotations.NullMarked;
