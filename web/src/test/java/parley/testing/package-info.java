/** The whole site under test, and people who use it. */
@NullMarked
package parley.testing;

import org.jspecify.annotations.NullMarked;
