/** What administrators see of the machinery, and what they do to it. */
@NullMarked
package parley.upkeep;

import org.jspecify.annotations.NullMarked;
