/** Specifications of messages and memberships, whatever the kind of conversation. */
@NullMarked
package parley.conversation.command;

import org.jspecify.annotations.NullMarked;
