/** What friendships must look like after their events. */
@NullMarked
package parley.friend.query;

import org.jspecify.annotations.NullMarked;
