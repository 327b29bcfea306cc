/** What becomes of files that nothing uses. */
@NullMarked
package parley.media.command;

import org.jspecify.annotations.NullMarked;
