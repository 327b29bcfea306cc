/** What profiles must look like after their events, and to whom. */
@NullMarked
package parley.profile.query;

import org.jspecify.annotations.NullMarked;
