/** What holds for the whole application. */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
