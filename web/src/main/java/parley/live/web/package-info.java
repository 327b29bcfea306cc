/** Sockets: who listens to what, and how an update reaches all who do. */
@NullMarked
package parley.live.web;

import org.jspecify.annotations.NullMarked;
