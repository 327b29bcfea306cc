/** The addresses and topics of conversations of any kind. */
@NullMarked
package parley.conversation.web;

import org.jspecify.annotations.NullMarked;
