/** Journeys through rooms over HTTP and STOMP. */
@NullMarked
package parley.room.web;

import org.jspecify.annotations.NullMarked;
