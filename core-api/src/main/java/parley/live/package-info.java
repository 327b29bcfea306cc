/** Updates on their way from a projection to every open browser. */
@NullMarked
package parley.live;

import org.jspecify.annotations.NullMarked;
