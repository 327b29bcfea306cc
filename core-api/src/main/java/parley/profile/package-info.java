/** What people tell of themselves, and to whom. */
@NullMarked
package parley.profile;

import org.jspecify.annotations.NullMarked;
