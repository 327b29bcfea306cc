/** Looking at the machinery, and doing something about it. */
@NullMarked
package parley.operations.web;

import org.jspecify.annotations.NullMarked;
