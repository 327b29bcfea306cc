/** What tests of the command side share. */
@NullMarked
package parley.testing;

import org.jspecify.annotations.NullMarked;
