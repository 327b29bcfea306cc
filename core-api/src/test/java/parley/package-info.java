/** Holds the words of this module against the pages of {@code docs} and against the house's rules. */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
