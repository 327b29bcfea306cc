/** Journeys through what all kinds of conversation have, over HTTP and STOMP. */
@NullMarked
package parley.conversation.web;

import org.jspecify.annotations.NullMarked;
