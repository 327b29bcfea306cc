/** Remembers what administrators did to the machinery, and carries out what concerns documents. */
@NullMarked
package parley.operations.query;

import org.jspecify.annotations.NullMarked;
