/** What rooms must look like after their events. */
@NullMarked
package parley.direct.query;

import org.jspecify.annotations.NullMarked;
