/** Decides what may become of two people: who may ask, who agrees, and who wants to be left alone. */
@NamedInterface("friendships")
@NullMarked
package parley.friend.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
