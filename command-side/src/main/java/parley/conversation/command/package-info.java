/** Messages and memberships, decided by what the policy of their conversation says. */
@NamedInterface("policies")
@NullMarked
package parley.conversation.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
