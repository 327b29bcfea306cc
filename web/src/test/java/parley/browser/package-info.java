/** People in real browsers. */
@NullMarked
package parley.browser;

import org.jspecify.annotations.NullMarked;
