/** What is remembered of profiles, and who sees which part of them. */
@NamedInterface("privacy")
@NullMarked
package parley.profile.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
