/** What people must look like after their events. */
@NullMarked
package parley.people.query;

import org.jspecify.annotations.NullMarked;
