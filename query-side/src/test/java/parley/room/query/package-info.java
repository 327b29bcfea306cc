/** What rooms must look like after their events. */
@NullMarked
package parley.room.query;

import org.jspecify.annotations.NullMarked;
