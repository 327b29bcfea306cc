/** Photos, videos, sounds and files: whose they are, what they are, and where their bytes are kept. */
@NullMarked
package parley.media;

import org.jspecify.annotations.NullMarked;
