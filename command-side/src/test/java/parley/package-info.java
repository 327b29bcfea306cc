/** Holds this side against the words that it answers to. */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
