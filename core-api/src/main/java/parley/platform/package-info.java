/** What every feature stands on, by concern; each side adds its own. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package parley.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
