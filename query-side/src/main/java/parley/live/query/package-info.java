/** How what changes in read models is told to open browsers. */
@NamedInterface("publisher")
@NullMarked
package parley.live.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
