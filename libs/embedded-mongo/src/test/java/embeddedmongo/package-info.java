/** What the server does, seen through MongoDB's own driver. */
@NullMarked
package embeddedmongo;

import org.jspecify.annotations.NullMarked;
