/**
 * Bytes of files, and the room that they take: called directly, where {@code web} takes them in and sends them out.
 *
 * <p>The command side implements it, because the keys are there; {@code web} can't import it from there. It is no word of
 * {@code core-api}: paths and channels travel on no bus.
 */
@NullMarked
package parley.media.port;

import org.jspecify.annotations.NullMarked;
