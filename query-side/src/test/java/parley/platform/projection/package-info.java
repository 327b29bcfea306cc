/** How projections are tested: against a real driver, with every event delivered more than once. */
@NullMarked
package parley.platform.projection;

import org.jspecify.annotations.NullMarked;
