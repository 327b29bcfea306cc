/** What people must look like after their events. */
@NullMarked
package parley.account.query;

import org.jspecify.annotations.NullMarked;
