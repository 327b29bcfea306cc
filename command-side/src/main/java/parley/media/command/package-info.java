/** Decides whose a file is and when it goes, and keeps its bytes, sealed. */
@NamedInterface("uses")
@NullMarked
package parley.media.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
