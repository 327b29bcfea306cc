/** Looking at the machinery, and doing something about it. */
@NullMarked
package parley.upkeep.web;

import org.jspecify.annotations.NullMarked;
