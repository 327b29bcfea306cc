/** What a person wrote or is called, and how it can be made unreadable for ever. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package parley.encryption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
