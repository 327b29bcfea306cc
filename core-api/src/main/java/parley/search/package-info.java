/** Finding people whom one does not know by heart. */
@NullMarked
package parley.search;

import org.jspecify.annotations.NullMarked;
