/** Specifications of what may become of two people. */
@NullMarked
package parley.friend.command;

import org.jspecify.annotations.NullMarked;
