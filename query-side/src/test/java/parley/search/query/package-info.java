/** Who must be found by whom. */
@NullMarked
package parley.search.query;

import org.jspecify.annotations.NullMarked;
