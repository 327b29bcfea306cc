/** The directory of people: one document for each, read by key and remembered for a while, and one update when it changes. */
@NamedInterface("directory")
@NullMarked
package parley.people.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
