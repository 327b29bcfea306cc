/** Builds beside each other. */
@NullMarked
package parley.platform.rebuild;

import org.jspecify.annotations.NullMarked;
