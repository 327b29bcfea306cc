/** Starts the site: settings, the data directory, and what the operator is told meanwhile. */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
